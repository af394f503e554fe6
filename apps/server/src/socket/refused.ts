import { type Code } from '@homegroup/contracts';

/** A request that is not granted: answered with its code, never logged, since it is no fault of the server. */
export class Refused extends Error {
  constructor(readonly code: Code) {
    super(code);
    this.name = 'Refused';
  }
}
