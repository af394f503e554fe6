import { REQUESTS, type RequestName, type RequestPayload } from '@homegroup/contracts';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { MessageBody } from '@nestjs/websockets';
import { Refused } from './refused.js';

/** Parses a request by its strict schema; what does not fit is refused and never reaches a handler. */
@Injectable()
class RequestPipe<E extends RequestName> implements PipeTransform<unknown, RequestPayload<E>> {
  constructor(private readonly name: E) {}

  transform(payload: unknown): RequestPayload<E> {
    const parsed = REQUESTS[this.name].safeParse(payload);
    if (!parsed.success) throw new Refused('BAD_REQUEST');
    return parsed.data as RequestPayload<E>;
  }
}

/** The parsed payload of the request `name`. */
export function Payload(name: RequestName): ParameterDecorator {
  return MessageBody(new RequestPipe(name));
}
