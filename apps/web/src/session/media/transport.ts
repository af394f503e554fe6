import { type MediaRoute, type TransportOffer } from '@homegroup/contracts';
import { type types } from 'mediasoup-client';

/** mediasoup-client's options for a transport that the server offers. */
export function transportOptions(
  offer: TransportOffer,
  { iceServers, isRelayOnly }: MediaRoute,
): types.TransportOptions {
  const iceTransportPolicy = isRelayOnly ? 'relay' : 'all';
  return { ...offer, iceServers: iceServers.map((server) => ({ ...server })), iceTransportPolicy };
}

/** Connects the transport when mediasoup-client first needs it: the second of the two round trips. */
export function connectOver(
  transport: types.Transport,
  connect: (dtlsParameters: types.DtlsParameters) => Promise<unknown>,
  failed: () => void,
): void {
  transport.on('connect', ({ dtlsParameters }, done) => {
    connect(dtlsParameters).catch(failed);
    // The way to the server can be found while the request travels: the handshake comes after both.
    done();
  });
}
