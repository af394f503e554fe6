import {
  type ConsumerOffer,
  type RtpCapabilities,
  type RtpParameters,
  type TransportOffer,
} from '@homegroup/contracts';
import { type types } from 'mediasoup';

// The wire's shapes and mediasoup's are the same objects with types of different strictness: mediasoup lists the
// header extensions it knows, and lets codec parameters be anything. This is the one place where they meet.

export function capabilitiesFrom(capabilities: RtpCapabilities): types.RtpCapabilities {
  return capabilities as types.RtpCapabilities;
}

export function parametersFrom(parameters: RtpParameters): types.RtpParameters {
  return parameters as types.RtpParameters;
}

export function capabilitiesOffer(capabilities: types.RtpCapabilities): RtpCapabilities {
  return capabilities as RtpCapabilities;
}

export function consumerOffer({ id, producerId, kind, rtpParameters }: types.Consumer): ConsumerOffer {
  return { id, producerId, kind, rtpParameters: rtpParameters as RtpParameters };
}

export function transportOffer({
  id,
  iceParameters,
  iceCandidates,
  dtlsParameters,
}: types.WebRtcTransport): TransportOffer {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}
