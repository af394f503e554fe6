import { type RtpCapabilities } from '@homegroup/contracts';
import { type Device, type types } from 'mediasoup-client';

/** mediasoup-client comes only when a room is near: the first page does without its weight. */
export async function loadDevice(routerRtpCapabilities: RtpCapabilities): Promise<Device> {
  const { Device: Loaded } = await import('mediasoup-client');
  const device = await Loaded.factory();
  await device.load({ routerRtpCapabilities: routerRtpCapabilities as types.RtpCapabilities });
  return device;
}
