import { type Reply } from '@homegroup/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

/** Wraps what a handler returns into a `Reply`; a handler without a value answers with an empty one. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor<unknown, Reply<unknown>> {
  intercept(_context: ExecutionContext, next: CallHandler<unknown>): Observable<Reply<unknown>> {
    return next.handle().pipe(map((value) => ({ ok: true, value: value ?? {} })));
  }
}
