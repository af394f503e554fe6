import { type Servant, type ServerProcess } from '@homegroup/testbed';
import { type Browser } from '@playwright/test';
import { type Language } from './look.js';

/** A server, who serves there first, and in what language it is looked at. */
export interface Visit {
  readonly browser: Browser;
  readonly server: ServerProcess;
  readonly host: Servant;
  readonly language: Language;
}
