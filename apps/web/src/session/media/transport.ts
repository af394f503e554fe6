import { type DtlsParameters, type IceServer, type TransportOffer } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';

/** mediasoup-client's options for a transport that the server offers. */
export function transportOptions(offer: TransportOffer, iceServers: readonly IceServer[]): types.TransportOptions {
  return {
    ...offer,
    iceServers: iceServers.map(({ urls, username, credential }) => ({ urls, username, credential })),
  } as types.TransportOptions;
}

/** Connects the transport when mediasoup-client first needs it: the second of the two round trips. */
export function connectOver(wire: Wire, transport: types.Transport): void {
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    wire
      .request('media:connect', { transport: transport.id, dtlsParameters: dtlsParameters as DtlsParameters })
      .then((reply) => (reply.ok ? done() : failed(new Error(reply.code))), failed);
  });
}
