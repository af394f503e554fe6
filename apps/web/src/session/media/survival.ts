/**
 * How long an ICE restart (RFC 8445, 9) may take before everything is made anew, in milliseconds. On a weak line the way of a
 * muted microphone is soon taken for lost; to throw away for it the one on which the room is heard would only cost words.
 */
const RESTART_MS = 10_000;
/**
 * How long new transports may take to reach the server, in milliseconds: their handshake is some six packets, and where
 * a third of the ways there and back fails each may take several tries. Given up too soon, it would never end.
 */
const CONNECT_MS = 15_000;
/** Pauses before each request for new transports, in milliseconds, and between all later ones. */
const RENEW_PAUSES_MS = [0, 300, 600, 1_200, 2_400, 5_000] as const;
const LATER_MS = 15_000;
/** After so many requests in vain the line itself is suspected. */
const RENEWALS = 4;

export interface SurvivalSurroundings {
  /** Whether all transports that there are reach the server. */
  isWell(): boolean;
  isLineUp(): boolean;
  /** The same transports on another path. */
  restartIce(): Promise<void>;
  /** New transports in place of all there were. */
  renew(): Promise<void>;
  /** A new line. */
  cut(): void;
}

type GoesOn = () => boolean;

/** Brings sound back: first the same transports on another path, then new transports, then a new line. */
export class Survival {
  private episode = 0;
  private isBusy = false;
  /** A new line is tried once; where media cannot pass at all, cutting again would only make the seat come and go. */
  private mayCut = true;
  private wake: () => void = () => undefined;

  constructor(private readonly around: SurvivalSurroundings) {}

  /** New transports stand; they have a while to reach the server. */
  begin(): void {
    this.run(async (goesOn) => {
      if (!(await this.wellWithin(CONNECT_MS, goesOn))) await this.renewUntilWell(goesOn);
    });
  }

  /** The way to the server was lost, or may have been: the network is another one. */
  recover(): void {
    if (this.isBusy) return;
    this.run(async (goesOn) => {
      if (!(await this.restarts(goesOn))) await this.renewUntilWell(goesOn);
    });
  }

  /** What there was is gone: only new transports help. */
  renew(): void {
    this.run((goesOn) => this.renewUntilWell(goesOn));
  }

  /** A transport's state has changed. */
  look(): void {
    if (!this.around.isWell()) return;
    this.mayCut = true;
    this.wake();
  }

  stop(): void {
    this.episode += 1;
    this.isBusy = false;
    this.wake();
  }

  private run(task: (goesOn: GoesOn) => Promise<void>): void {
    this.stop();
    const { episode } = this;
    this.isBusy = true;
    void task(() => episode === this.episode && this.around.isLineUp()).finally(() => {
      if (episode === this.episode) this.isBusy = false;
    });
  }

  private async restarts(goesOn: GoesOn): Promise<boolean> {
    try {
      await this.around.restartIce();
      return await this.wellWithin(RESTART_MS, goesOn);
    } catch {
      return false;
    }
  }

  // When the line is cut meanwhile, taking the seat again begins anew.
  private async renewUntilWell(goesOn: GoesOn): Promise<void> {
    for (let attempt = 0; goesOn(); attempt += 1) {
      await pause(RENEW_PAUSES_MS[attempt] ?? LATER_MS);
      const stand = goesOn() && (await this.renews());
      if (stand && (await this.wellWithin(CONNECT_MS, goesOn))) return;
      if (goesOn() && this.mayCut && (stand || attempt >= RENEWALS)) {
        this.mayCut = false;
        this.around.cut();
      }
    }
  }

  private renews(): Promise<boolean> {
    return this.around.renew().then(
      () => true,
      () => false,
    );
  }

  private wellWithin(ms: number, goesOn: GoesOn): Promise<boolean> {
    if (!goesOn() || this.around.isWell()) return Promise.resolve(this.around.isWell());
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake(), ms);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = () => undefined;
        resolve(this.around.isWell());
      };
    });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
