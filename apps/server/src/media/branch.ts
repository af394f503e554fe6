import { type types } from 'mediasoup';
import { type MediaWorker, type RouterPlace } from './media-workers.js';
import { once, type Release } from './worker-load.js';

/** A camera, and the router that its packets come to. */
export interface Camera {
  readonly producer: types.Producer;
  readonly router: types.Router;
}

/** A camera of another router, brought here for as long as somebody here watches it. */
interface Crossing {
  readonly here: Promise<types.Producer>;
  watchers: number;
}

/**
 * One router of a room, with all its voices: at the room's home they are made, elsewhere they come through a pipe, each once
 * however many listen. Microphones need no pipe: this process hears each through a direct transport of the router that it
 * comes to, because it decides packet by packet; by way of the home each packet would cross twice.
 */
export class Branch {
  private readonly crossings = new Map<string, Crossing>();

  constructor(
    private readonly place: RouterPlace,
    readonly direct: types.DirectTransport,
    readonly voices: readonly types.Producer[],
    private readonly home: Branch | null = null,
  ) {}

  /** One more router of the room whose home this is. @throws when one of the two workers dies meanwhile */
  static async create(home: Branch, place: RouterPlace): Promise<Branch> {
    const { router } = place;
    try {
      const direct = await router.createDirectTransport();
      const voices = await Promise.all(home.voices.map(({ id }) => pipe(id, home.router, router)));
      return new Branch(place, direct, voices, home);
    } catch (error) {
      router.close();
      throw error;
    }
  }

  get at(): MediaWorker {
    return this.place.at;
  }

  get router(): types.Router {
    return this.place.router;
  }

  get isHome(): boolean {
    return this.home === null;
  }

  /** Resolves when what was sent to the voices before has passed through the home's worker. */
  async passed(): Promise<void> {
    await (this.home ?? this).direct.dump();
  }

  get closed(): boolean {
    return this.router.closed;
  }

  /** Counts one picture more that is sent from here, of a camera that is brought here if it is elsewhere. */
  async show({ producer, router }: Camera): Promise<Release> {
    const release = this.at.load.takeStream();
    if (router === this.router) return release;
    const crossing = this.crossings.get(producer.id) ?? this.bring(producer, router);
    crossing.watchers += 1;
    const letGo = once(() => {
      release();
      crossing.watchers -= 1;
      if (crossing.watchers === 0) this.end(producer.id, crossing);
    });
    try {
      await crossing.here;
      return letGo;
    } catch (error) {
      letGo();
      throw error;
    }
  }

  close(): void {
    this.router.close();
  }

  private bring({ id }: types.Producer, from: types.Router): Crossing {
    const crossing = { here: pipe(id, from, this.router), watchers: 0 };
    this.crossings.set(id, crossing);
    return crossing;
  }

  private end(camera: string, crossing: Crossing): void {
    this.crossings.delete(camera);
    // What could not be brought here needs no end.
    crossing.here.then((producer) => producer.close()).catch(() => undefined);
  }
}

/** Makes the producer one of the other router too, under the same id, until either ends; it pauses with its original. */
async function pipe(producerId: string, from: types.Router, router: types.Router): Promise<types.Producer> {
  const { pipeConsumer, pipeProducer } = await from.pipeToRouter({ producerId, router, enableSctp: false });
  if (!pipeConsumer || !pipeProducer) throw new Error('a pipe without ends');
  // mediasoup lets a failure of these go unhandled, which ends the process; they fail only when the worker is gone.
  pipeConsumer.observer.removeAllListeners('pause').on('pause', () => {
    pipeProducer.pause().catch(() => undefined);
  });
  pipeConsumer.observer.removeAllListeners('resume').on('resume', () => {
    pipeProducer.resume().catch(() => undefined);
  });
  return pipeProducer;
}
