import { Refused } from '../socket/refused.js';
import { Branch } from './branch.js';
import { type MediaWorker, type MediaWorkers } from './media-workers.js';
import { once, placeForListener, type Release } from './worker-load.js';

/** A listener's place on one of the room's routers, until it is released. */
export interface ListenerPlace {
  readonly branch: Branch;
  readonly release: Release;
}

interface Held {
  readonly branch: Promise<Branch>;
  listeners: number;
}

/** The routers of one room: its home, and as many more as its listeners need, each on a worker of its own. */
export class Spread {
  private readonly held = new Map<MediaWorker, Held>();

  constructor(
    private readonly workers: MediaWorkers,
    readonly home: Branch,
  ) {
    this.held.set(home.at, { branch: Promise.resolve(home), listeners: 0 });
  }

  /** A place for one more listener. @throws Refused `MEDIA_GONE` when a worker dies meanwhile */
  async take(): Promise<ListenerPlace> {
    const at = this.choose();
    const held = this.held.get(at) ?? this.extend(at);
    // Counted before anything is waited for, so that those who come at once do not all take the last place.
    const release = this.count(at, held);
    try {
      return { branch: await held.branch, release };
    } catch (error) {
      release();
      throw at.worker.closed || this.home.closed ? new Refused('MEDIA_GONE') : error;
    }
  }

  close(): void {
    for (const [at, held] of this.held) this.end(at, held);
  }

  private choose(): MediaWorker {
    const own = [...this.held.keys()].filter(({ worker }) => !worker.closed);
    return placeForListener(own, this.workers.all, this.workers.limit) ?? this.home.at;
  }

  private extend(at: MediaWorker): Held {
    const held = { branch: this.branchOn(at), listeners: 0 };
    this.held.set(at, held);
    return held;
  }

  private async branchOn(at: MediaWorker): Promise<Branch> {
    return Branch.create(this.home, await this.workers.openRouter(at));
  }

  private count(at: MediaWorker, held: Held): Release {
    const release = at.load.takeStream();
    held.listeners += 1;
    return once(() => {
      release();
      held.listeners -= 1;
      if (held.listeners === 0 && at !== this.home.at) this.end(at, held);
    });
  }

  private end(at: MediaWorker, held: Held): void {
    if (this.held.get(at) === held) this.held.delete(at);
    // What could not be made needs no end.
    held.branch.then((branch) => branch.close()).catch(() => undefined);
  }
}
