import {
  MediaStream,
  MediaStreamTrack,
  RTCPeerConnection,
  type RTCPeerConnectionConfig,
  useAudioLevelIndication,
  useOPUS,
  useSdesMid,
  useVP8,
} from 'werift';

/** mediasoup-client looks for WebRTC in the global scope; here is a pure JavaScript one. Safe to call again. */
export function installWebRtc(): void {
  if ('RTCPeerConnection' in globalThis) return;
  Object.assign(globalThis, { MediaStream, MediaStreamTrack, RTCPeerConnection: OpusPeerConnection });
}

class OpusPeerConnection extends RTCPeerConnection {
  constructor(settings: RTCPeerConnectionConfig) {
    super({
      ...settings,
      codecs: { audio: [useOPUS()], video: [useVP8()] },
      headerExtensions: { audio: [useSdesMid(), useAudioLevelIndication()], video: [useSdesMid()] },
      iceAdditionalHostAddresses: ['127.0.0.1'],
      iceUseIpv6: false,
    });
  }
}
