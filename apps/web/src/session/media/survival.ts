import { type IceParameters, type MediaOffer, type Reply } from '@homegroup/contracts';

/** How long an ICE restart (RFC 8445, 9) may take before everything is made anew, in milliseconds. */
const RESTART_MS = 4_000;
const POLL_MS = 100;
/** The ways to ask for new transports before the line itself is suspected. */
const RENEWALS = 4;
const RENEW_PAUSE_MS = 500;

interface SurvivingTransport {
  readonly id: string;
  readonly connectionState: string;
  restartIce(options: { iceParameters: IceParameters }): Promise<void>;
}

export interface SurvivalSurroundings {
  transports(): Promise<readonly SurvivingTransport[]>;
  restartIce(transport: string): Promise<Reply<IceParameters>>;
  renew(): Promise<Reply<MediaOffer>>;
  take(offer: MediaOffer): Promise<void>;
  /** Nothing helped: the line itself is taken up anew. */
  cut(): void;
}

/** Brings sound back: first the same transports on another path, then new transports, then a new line. */
export class Survival {
  private work: Promise<void> | null = null;

  constructor(private readonly around: SurvivalSurroundings) {}

  /** The way to the server was lost, or the network has changed. */
  recover(): Promise<void> {
    return this.once(async () => {
      if (!(await this.restart())) await this.renewOrCut();
    });
  }

  /** The media server is another one: what there was is gone. */
  renew(): Promise<void> {
    return this.once(() => this.renewOrCut());
  }

  private once(task: () => Promise<void>): Promise<void> {
    this.work ??= task().finally(() => (this.work = null));
    return this.work;
  }

  private async restart(): Promise<boolean> {
    try {
      const transports = await this.around.transports();
      for (const transport of transports) {
        const reply = await this.around.restartIce(transport.id);
        if (!reply.ok) return false;
        await transport.restartIce({ iceParameters: reply.value });
      }
      return transports.length > 0 && (await this.allConnect());
    } catch {
      return false;
    }
  }

  private async allConnect(): Promise<boolean> {
    for (let waited = 0; waited < RESTART_MS; waited += POLL_MS) {
      const transports = await this.around.transports();
      if (transports.every(({ connectionState }) => connectionState === 'connected')) return true;
      await pause(POLL_MS);
    }
    return false;
  }

  private async renewOrCut(): Promise<void> {
    for (let attempt = 0; attempt < RENEWALS; attempt += 1) {
      if (await this.tryRenew()) return;
      await pause(RENEW_PAUSE_MS);
    }
    this.around.cut();
  }

  private async tryRenew(): Promise<boolean> {
    try {
      const reply = await this.around.renew();
      if (!reply.ok) return false;
      await this.around.take(reply.value);
      return true;
    } catch {
      return false;
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
