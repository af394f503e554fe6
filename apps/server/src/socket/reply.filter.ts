import { type Code, type Reply } from '@homegroup/contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import { EventLog } from '../ops/event-log.js';
import { Refused } from './refused.js';

type Answer = (reply: Reply<never>) => void;

/**
 * Answers every request that failed, because Nest alone never acknowledges one that threw.
 * A refusal is a value; anything else is a fault of the server, logged without payload or message.
 */
@Injectable()
@Catch()
export class ReplyFilter implements ExceptionFilter {
  constructor(private readonly log: EventLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const answer = host.getArgs<unknown[]>().find((argument): argument is Answer => typeof argument === 'function');
    answer?.({ ok: false, code: this.codeOf(error) });
  }

  private codeOf(error: unknown): Code {
    if (error instanceof Refused) return error.code;
    this.log.fault('socket.requestFailed', error);
    return 'INTERNAL';
  }
}
