import { type Code, type Nothing, type Reply } from '@homegroup/contracts';
import { type SeatAction } from '@homegroup/room';

interface Pending {
  readonly action: SeatAction;
  readonly number: number;
  settle(outcome: Code | null): void;
}

type Send = (command: { action: SeatAction; number: number }) => Promise<Reply<Nothing>>;

/**
 * This seat's commands, each with its own number. One that got no answer is repeated unchanged, in order, when the
 * line is back: the room knows its number and never applies it twice.
 */
export class Commands {
  private readonly pending: Pending[] = [];
  private last = 0;
  private isSeated = false;

  constructor(private readonly send: Send) {}

  /** Null once the room has applied the action, else the code it was refused with. Waits through a cut line. */
  act(action: SeatAction): Promise<Code | null> {
    this.last += 1;
    const number = this.last;
    return new Promise((settle) => {
      const command = { action, number, settle };
      this.pending.push(command);
      if (this.isSeated) void this.try(command);
    });
  }

  /** The line is down: until the seat is taken again, what is asked for waits. */
  hold(): void {
    this.isSeated = false;
  }

  /** The seat is taken; `lastCommand` is the last number that the room has applied. */
  resume(lastCommand: number): void {
    this.isSeated = true;
    this.last = Math.max(this.last, lastCommand);
    for (const command of [...this.pending]) {
      if (command.number <= lastCommand) this.settle(command, null);
      else void this.try(command);
    }
  }

  /** The seat is gone, or is another one: what was asked of it goes unanswered. */
  forget(): void {
    for (const command of [...this.pending]) this.settle(command, 'NO_SUCH_SEAT');
    this.last = 0;
  }

  private async try(command: Pending): Promise<void> {
    const { action, number } = command;
    const reply = await this.send({ action, number }).catch(() => null);
    if (reply) this.settle(command, reply.ok ? null : reply.code);
  }

  private settle(command: Pending, outcome: Code | null): void {
    const index = this.pending.indexOf(command);
    if (index < 0) return;
    this.pending.splice(index, 1);
    command.settle(outcome);
  }
}
