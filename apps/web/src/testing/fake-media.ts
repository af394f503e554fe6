import { type ConsumerOffer, type MediaOffer, type RtpCapabilities, type TransportOffer } from '@homegroup/contracts';
import { Device, FakeHandler, testFakeParameters, type types } from 'mediasoup-client';

/** A track without a device behind it. */
export class FakeTrack extends EventTarget {
  static made = 0;
  readonly id = `track-${(FakeTrack.made += 1)}`;
  enabled = true;
  contentHint = '';
  readyState: 'live' | 'ended' = 'live';

  constructor(readonly kind: 'audio' | 'video' = 'audio') {
    super();
  }

  get track(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  clone(): FakeTrack {
    return Object.assign(new FakeTrack(this.kind), { enabled: this.enabled });
  }

  /** The device is pulled out. */
  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

/** mediasoup-client as it is, over a handler that has no browser beneath. */
export class FakeBrowser {
  readonly transports: types.Transport[] = [];
  /** What was asked of the handlers, in order: one line for each negotiation. */
  readonly negotiations: string[] = [];
  /** By which ways each transport was told that it may go. */
  readonly policies: (RTCIceTransportPolicy | undefined)[] = [];
  /** Is told of each change to what a sender sends: the encoding's parameters, or its largest layer. */
  whenTuned: (what: unknown) => void = () => undefined;

  readonly load = async (): Promise<Device> => {
    const made = FakeHandler.createFactory(testFakeParameters);
    const factory: typeof made.factory = (options) => {
      this.policies.push(options.iceTransportPolicy);
      return made.factory(options);
    };
    const device = new Device({ handlerFactory: { ...made, factory } });
    await device.load({ routerRtpCapabilities: testFakeParameters.generateRouterRtpCapabilities() });
    device.observer.on('newtransport', (transport) => {
      this.transports.push(transport);
      if (transport.handler instanceof FakeHandler) this.listenIn(transport.handler);
    });
    return device;
  };

  /** The newest transport of this direction. */
  transport(direction: 'send' | 'recv'): types.Transport | undefined {
    return this.transports.findLast((transport) => transport.direction === direction);
  }

  become(direction: 'send' | 'recv', state: types.ConnectionState): void {
    const handler = this.transport(direction)?.handler;
    if (handler instanceof FakeHandler) handler.setConnectionState(state);
  }

  private listenIn(handler: FakeHandler): void {
    for (const name of ['receive', 'send', 'pauseSending', 'resumeSending', 'restartIce'] as const) {
      const native = handler[name].bind(handler) as (argument: unknown) => Promise<unknown>;
      const heard = (argument: unknown) => {
        this.negotiations.push(Array.isArray(argument) ? `${name} ${argument.length}` : name);
        return native(argument);
      };
      Object.defineProperty(handler, name, { value: heard });
    }
    for (const name of ['setRtpEncodingParameters', 'setMaxSpatialLayer'] as const) {
      const value = (_id: string, what: unknown) => {
        this.whenTuned(what);
        return Promise.resolve();
      };
      Object.defineProperty(handler, name, { value });
    }
  }
}

export const fakeCapabilities = testFakeParameters.generateRouterRtpCapabilities() as RtpCapabilities;

let offers = 0;

export function fakeTransport(): TransportOffer {
  offers += 1;
  return {
    ...(testFakeParameters.generateTransportRemoteParameters() as unknown as TransportOffer),
    id: `t-${offers}`,
  };
}

export function fakeConsumer(mimeType: 'audio/opus' | 'video/VP8'): ConsumerOffer {
  offers += 1;
  const offer = testFakeParameters.generateConsumerRemoteParameters({ id: `c-${offers}`, codecMimeType: mimeType });
  return offer as unknown as ConsumerOffer;
}

export function fakeOffer(id: string, voices = 4): MediaOffer {
  const offer = (_: unknown, voice: number) => ({ ...fakeConsumer('audio/opus'), voice });
  return { id, receive: fakeTransport(), voices: Array.from({ length: voices }, offer) };
}

/** What jsdom lacks: streams, elements that play, devices. `getUserMedia` is asked as the browser would be. */
export function installFakeBrowser(getUserMedia: (constraints: MediaStreamConstraints) => Promise<FakeTrack>): void {
  Object.defineProperty(globalThis, 'MediaStream', { value: EventTarget, configurable: true });
  HTMLMediaElement.prototype.play = () => Promise.resolve();
  HTMLMediaElement.prototype.pause = () => undefined;
  const ask = async (constraints: MediaStreamConstraints) => {
    const track = await getUserMedia(constraints);
    return { getTracks: () => [track] };
  };
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: ask }, configurable: true });
}
