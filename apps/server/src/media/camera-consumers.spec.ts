import { describe, expect, it } from '@jest/globals';
import { type CameraSize, type RtpCapabilities } from '@homegroup/contracts';
import { type types } from 'mediasoup';
import { type Camera } from './branch.js';
import { CameraConsumers } from './camera-consumers.js';

/** A receive transport of which only the layers of its consumers are looked at. */
function setUp() {
  const layers = new Map<string, number>();
  const consume = ({ producerId, preferredLayers }: types.ConsumerOptions) => {
    const consumer = {
      ...{ id: `of-${producerId}`, producerId, kind: 'video', rtpParameters: {}, closed: false },
      preferredLayers,
      setPreferredLayers: (next: types.ConsumerLayers) => {
        consumer.preferredLayers = next;
        layers.set(producerId, next.spatialLayer);
        return Promise.resolve();
      },
      on: () => consumer,
      observer: { on: () => undefined },
      close: () => layers.delete(producerId),
    };
    layers.set(producerId, preferredLayers?.spatialLayer ?? -1);
    return Promise.resolve(consumer);
  };
  const cameras = new CameraConsumers(
    {
      receive: { consume } as unknown as types.WebRtcTransport,
      branch: { show: () => Promise.resolve(() => undefined) },
    },
    {} as RtpCapabilities,
    () => undefined,
  );
  const cameraOf = (seat: string) => ({ producer: { id: seat, closed: false } }) as unknown as Camera;
  return { layers, cameras, watch: (wishes: [string, CameraSize][]) => cameras.watch(new Map(wishes), cameraOf) };
}

describe('the cameras that someone watches', () => {
  it('come as large as they are wished for, and small while large ones are given up', async () => {
    const { layers, cameras, watch } = setUp();
    await watch([
      ['ana', 'large'],
      ['ben', 'small'],
    ]);
    expect([...layers]).toEqual([
      ['ana', 1],
      ['ben', 0],
    ]);
    await cameras.allowLarge(false);
    expect([...layers.values()]).toEqual([0, 0]);
    await watch([
      ['ana', 'large'],
      ['ben', 'large'],
      ['cleo', 'large'],
    ]);
    expect([...layers.values()]).toEqual([0, 0, 0]);
    await cameras.allowLarge(true);
    expect([...layers.values()]).toEqual([1, 1, 1]);
  });
});
