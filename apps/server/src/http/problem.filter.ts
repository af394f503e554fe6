import { type Code, CODES } from '@homegroup/contracts';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { EventLog } from '../ops/event-log.js';

/** The body of every HTTP answer that is not the value asked for. */
interface Problem {
  readonly code: Code;
}

/** Answers a failed request with a status and a code of ours; what went wrong inside stays inside. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: EventLog) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const status = statusOf(error);
    if (status >= 500 && !(error instanceof HttpException)) this.log.fault('http.requestFailed', error, { status });
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) response.end();
    else response.status(status).json({ code: codeOf(error, status) } satisfies Problem);
  }
}

// A body parser throws plain errors with a status; one of 500 and above is no news for the client.
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function codeOf(error: unknown, status: number): Code {
  const body: unknown = error instanceof HttpException ? error.getResponse() : null;
  const given: unknown = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return CODES.find((code) => code === given) ?? (status >= 500 ? 'INTERNAL' : 'BAD_REQUEST');
}
