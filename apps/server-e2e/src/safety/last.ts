import { type MediaMember, type Member } from '@homegroup/testbed';

/** When the last of something came, by `performance.now()`: in the room nothing of it must come any more. */
export class Last {
  private at = 0;
  private isOver = false;

  /** Each resolves with the instant at which it comes the next time. */
  constructor(nexts: readonly (() => Promise<number>)[]) {
    for (const next of nexts) void this.listen(next);
  }

  /** Speech of any of these. */
  static heardBy(person: MediaMember, marks: readonly number[]): Last {
    return new Last(others(person, marks).map((mark) => () => person.nextOf(mark)));
  }

  /** Pictures of any of these. */
  static seenBy(person: MediaMember, marks: readonly number[]): Last {
    return new Last(others(person, marks).map((mark) => () => person.pictures.nextOf(mark)));
  }

  /** What is written to everyone. */
  static readBy({ socket }: Member): Last {
    const next = () => new Promise<number>((resolve) => socket.once('chat:message', () => resolve(performance.now())));
    return new Last([next]);
  }

  /** Listens no longer; 0 when there was none. */
  stop(): number {
    this.isOver = true;
    return this.at;
  }

  private async listen(next: () => Promise<number>): Promise<void> {
    for (;;) {
      const at = await next();
      if (this.isOver) return;
      this.at = Math.max(this.at, at);
    }
  }
}

function others(person: MediaMember, marks: readonly number[]): number[] {
  return marks.filter((mark) => mark !== person.mark);
}
