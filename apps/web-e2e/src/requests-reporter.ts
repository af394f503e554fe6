import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FullResult, type Reporter } from '@playwright/test/reporter';
import { NOTE, NOTES } from './requests.js';

const SHOWN = 10;

/** Counts what all browsers of the suite have sent: nothing goes to a third party, and no secret stands in an address. */
export default class RequestsReporter implements Reporter {
  onEnd(): Promise<{ status?: FullResult['status'] } | undefined> {
    const notes = existsSync(NOTES) ? readdirSync(NOTES).filter((name) => NOTE.test(name)) : [];
    const lines = notes.flatMap((name) => readFileSync(join(NOTES, name), 'utf8').split('\n'));
    const sent = lines.filter((line) => line !== '');
    const third = sent.filter((line) => line.startsWith('third-party'));
    const secret = sent.filter((line) => line.startsWith('secret'));
    const found = [...new Set([...third, ...secret])].slice(0, SHOWN);
    process.stdout.write(
      `${sent.length} requests of pages: ${third.length} to third parties, ${secret.length} with a secret in the address\n`,
    );
    for (const line of found) process.stdout.write(`  ${line}\n`);
    return Promise.resolve(found.length > 0 ? { status: 'failed' } : undefined);
  }
}
