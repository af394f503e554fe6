import { type Code, type Entered, type MemberToken, type Reply, type RequestPayload } from '@homegroup/contracts';
import { type SeatId } from '@homegroup/room';
import { type Wire } from './wire.js';

/** What someone says of themselves at the door, and what shows that they serve, if they do. */
export interface Comer {
  readonly name: string;
  /** Comes to listen, where members share. */
  readonly isVisitor: boolean;
  readonly servicePass: string | undefined;
}

/** What came of coming to the door. */
export type Arrival =
  | { readonly kind: 'seated'; readonly entered: Entered }
  /** Somebody opens, perhaps much later: `door:answer` says how. */
  | { readonly kind: 'waiting'; readonly knock: SeatId }
  | { readonly kind: 'refused'; readonly code: Code };

/** What became of the work that a busy door asks for. */
export type Work = { readonly kind: 'done'; readonly proof: string } | { readonly kind: 'notNeeded' | 'failed' };

export interface DoorHelp {
  /** A member's token for this seat, where this browser has one. */
  readonly memberToken: () => Promise<MemberToken | null>;
  readonly work: () => Promise<Work>;
}

type Media = Pick<RequestPayload<'room:enter'>, 'rtpCapabilities' | 'keepMedia'>;

/** A door that asks for work is done it so often, then told as it is. */
const WORKS_MAX = 3;
/** Reasons for which one knocks: knocks wait while everything stands still, too [D3, Y1]. */
const KNOCKS: ReadonlySet<Code> = new Set(['KNOCK_FIRST', 'SERENITY']);

/** Coming in: at once, after some work, or after a knock. */
export class AtTheDoor {
  /** The token that this browser has does not hold: said once, and the next time one comes as everyone does. */
  private isTokenVoid = false;

  constructor(
    private readonly wire: Wire,
    private readonly help: DoorHelp,
  ) {}

  /** Null where the line is cut, or is another one by now. */
  async come({ servicePass, ...said }: Comer, media: Media, isCurrent: () => boolean): Promise<Arrival | null> {
    const member = await this.token();
    if (!isCurrent()) return null;
    const coming = member ? { ...said, member } : said;
    const pass = servicePass === undefined ? {} : { servicePass };
    const entering = { ...coming, ...media, ...pass };
    const entered = await this.worked((proof) => this.wire.request('room:enter', { ...entering, ...proof }), isCurrent);
    if (entered === null) return null;
    if (entered.ok) return { kind: 'seated', entered: entered.value };
    return KNOCKS.has(entered.code) ? this.knock(coming, isCurrent) : this.refused(entered.code);
  }

  private async knock(coming: RequestPayload<'door:knock'>, isCurrent: () => boolean): Promise<Arrival | null> {
    const knocked = await this.worked((proof) => this.wire.request('door:knock', { ...coming, ...proof }), isCurrent);
    if (knocked === null) return null;
    return knocked.ok ? { kind: 'waiting', knock: knocked.value.knock } : this.refused(knocked.code);
  }

  private async token(): Promise<MemberToken | null> {
    return this.isTokenVoid ? null : this.help.memberToken().catch(() => null);
  }

  private refused(code: Code): Arrival {
    this.isTokenVoid ||= code === 'TOKEN_VOID';
    return { kind: 'refused', code };
  }

  private async worked<T>(
    ask: (proof: { readonly proof?: string }) => Promise<Reply<T>>,
    isCurrent: () => boolean,
  ): Promise<Reply<T> | null> {
    let reply = await ask({}).catch(() => null);
    for (let works = 0; works < WORKS_MAX && reply?.ok === false && reply.code === 'PROOF_NEEDED'; works += 1) {
      const work = await this.help.work();
      if (!isCurrent() || work.kind === 'failed') break;
      reply = await ask(work.kind === 'done' ? { proof: work.proof } : {}).catch(() => null);
    }
    return isCurrent() ? reply : null;
  }
}
