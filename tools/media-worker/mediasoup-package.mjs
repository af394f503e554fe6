// @ts-check
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The installed mediasoup package. Reads package.json by path: the package does not export it.
 * @returns {{ root: string, version: string, repositoryUrl: string }}
 */
export function installedMediasoup() {
  const main = createRequire(import.meta.url).resolve('mediasoup');
  const root = path.resolve(path.dirname(main), '..', '..');
  const { version, repository } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return { root, version, repositoryUrl: repository.url };
}
