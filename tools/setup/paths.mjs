// @ts-check
import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What is made here and not kept in git: the embedded database, logs of set-up, reports of tests. */
export const WORK = path.join(ROOT, '.homegroup');
export const LOG = path.join(WORK, 'setup.log');

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
