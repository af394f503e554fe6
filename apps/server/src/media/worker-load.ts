/** Lets go of what was taken; may be repeated. */
export type Release = () => void;

/** What one media worker carries: counted when it is taken on, and when it ends. */
export class WorkerLoad {
  private routerCount = 0;
  private streamCount = 0;

  get routers(): number {
    return this.routerCount;
  }

  /** Listeners, and pictures that somebody watches: each is about 50 packets a second while there is something to send. */
  get streams(): number {
    return this.streamCount;
  }

  takeRouter(): Release {
    this.routerCount += 1;
    return once(() => {
      this.routerCount -= 1;
    });
  }

  takeStream(): Release {
    this.streamCount += 1;
    return once(() => {
      this.streamCount -= 1;
    });
  }
}

interface Loaded {
  readonly load: WorkerLoad;
}

/** Whoever carries the fewest streams; of several, the fewest routers. Undefined where there is none. */
export function leastLoaded<T extends Loaded>(all: readonly T[]): T | undefined {
  return all.reduce<T | undefined>((least, one) => (least && !isLess(one.load, least.load) ? least : one), undefined);
}

/**
 * Where a room's next listener goes: where the room is already, its home first, as long as fewer than `limit` streams are
 * carried there; then wherever the fewest are. Undefined where `all` and `own` are empty.
 */
export function placeForListener<T extends Loaded>(own: readonly T[], all: readonly T[], limit: number): T | undefined {
  return own.find(({ load }) => load.streams < limit) ?? leastLoaded(all) ?? own[0];
}

/** What happens once, however often it is asked for. */
export function once(act: () => void): Release {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}

function isLess(one: WorkerLoad, other: WorkerLoad): boolean {
  return one.streams < other.streams || (one.streams === other.streams && one.routers < other.routers);
}
