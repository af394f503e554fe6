import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext } from '@playwright/test';

/** Where each process of the suite notes what its browsers have sent. */
export const NOTES = fileURLToPath(new URL('../test-results/', import.meta.url));
export const NOTE = /^requests-\d+\.log$/;
/** Tokens, nonces and secrets of links are 32 bytes in base64url. */
const SECRET = /(?<![\w-])[\w-]{43}(?![\w-])/g;

type Kind = 'own' | 'third-party' | 'secret';

/** What a request of a page is: to our own server, to anyone else, or with a secret in what is sent of its address. */
function kindOf(address: string): Kind | null {
  const { protocol, hostname, pathname, search } = new URL(address);
  if (!/^(https?|wss?):$/.test(protocol)) return null;
  if (hostname !== 'localhost') return 'third-party';
  return `${pathname}${search}`.match(SECRET) ? 'secret' : 'own';
}

/** Notes every request of every page that this browser opens from now on, for the report of the suite. */
export function noteRequests(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => noted(await open(options));
  return browser;
}

function noted(context: BrowserContext): BrowserContext {
  context.on('request', (request) => note(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  return context;
}

function note(address: string): void {
  const kind = kindOf(address);
  if (kind === null) return;
  mkdirSync(NOTES, { recursive: true });
  // The secret itself stands in no report.
  const where = kind === 'own' ? '' : ` ${(address.split('#')[0] ?? '').replaceAll(SECRET, '<secret>')}`;
  appendFileSync(join(NOTES, `requests-${process.pid}.log`), `${kind}${where}\n`);
}
