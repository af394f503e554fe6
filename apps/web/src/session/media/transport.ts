import { type IceServer, type TransportOffer } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';
import { type Wire } from '../wire.js';

/** mediasoup-client's options for a transport that the server offers. */
export function transportOptions(offer: TransportOffer, iceServers: readonly IceServer[]): types.TransportOptions {
  return { ...offer, iceServers: iceServers.map((server) => ({ ...server })) };
}

/** Connects the transport when mediasoup-client first needs it: the second of the two round trips. */
export function connectOver(wire: Wire, transport: types.Transport, failed: () => void): void {
  transport.on('connect', ({ dtlsParameters }, done) => {
    const { id } = transport;
    wire.ask('media:connect', { transport: id, dtlsParameters }).catch(failed);
    // The way to the server can be found while the request travels: the handshake comes after both.
    done();
  });
}
