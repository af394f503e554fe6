import { type RequestName } from '@homegroup/contracts';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { MessageBody } from '@nestjs/websockets';
import { isParsed } from './gatekeeper.js';
import { Refused } from './refused.js';

/** What has not passed the gate, where it was parsed by its strict schema, reaches no handler. */
@Injectable()
class GatePipe implements PipeTransform<unknown, object> {
  transform(payload: unknown): object {
    if (!isParsed(payload)) throw new Refused('BAD_REQUEST');
    return payload;
  }
}

/** The parsed payload of the request `name`. */
export function Payload(_name: RequestName): ParameterDecorator {
  return MessageBody(new GatePipe());
}
