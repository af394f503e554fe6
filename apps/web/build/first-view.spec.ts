/** @jest-environment node */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BuiltFile, firstView } from './first-view.js';

const run = promisify(execFile);
const VITE = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));

const chunk = (code: string, changes: Partial<BuiltFile & { type: 'chunk' }> = {}): BuiltFile => ({
  type: 'chunk',
  code,
  isEntry: false,
  imports: [],
  ...changes,
});

describe('the first view', () => {
  it('is the entry, what it imports, and their style sheets, each once', () => {
    const bundle: Record<string, BuiltFile> = {
      'main.js': chunk('a', { isEntry: true, imports: ['one.js', 'two.js'] }),
      'one.js': chunk('b', { imports: ['two.js'], viteMetadata: { importedCss: new Set(['one.css']) } }),
      'two.js': chunk('c', { imports: ['one.js', 'elsewhere'] }),
      'room.js': chunk('only when it is asked for', { imports: ['one.js'] }),
      'one.css': { type: 'asset', source: 'p{}' },
      'room.css': { type: 'asset', source: new Uint8Array([1]) },
    };
    const { files, gzip, brotli } = firstView(bundle);
    expect(files).toBe(4);
    expect(gzip).toBeGreaterThan(0);
    expect(brotli).toBeGreaterThan(0);
  });
});

describe('the budget', () => {
  let root: string;
  // In a process of its own, as a build is.
  const build = async (maxKb: number) => {
    const config = join(root, `budget-${maxKb}.config.ts`);
    const options = `{ write: false, modulePreload: false }`;
    const plugin = JSON.stringify(fileURLToPath(new URL('first-view.ts', import.meta.url)));
    await writeFile(
      config,
      `import { firstViewBudget } from ${plugin};
       export default { plugins: [firstViewBudget(${maxKb})], build: ${options} };`,
    );
    return run(process.execPath, [VITE, 'build', root, '--config', config]);
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'homegroup-budget-'));
    // 20 kB of letters that no compression makes less than 15 of.
    await writeFile(join(root, 'part.js'), `export const part = '${randomBytes(15_000).toString('base64')}';`);
    await writeFile(
      join(root, 'main.js'),
      `import { part } from './part.js'; document.title = part; import('./later.js');`,
    );
    await writeFile(join(root, 'later.js'), `document.title = '${randomBytes(60_000).toString('base64')}';`);
    await writeFile(join(root, 'index.html'), '<script type="module" src="/main.js"></script>');
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('lets a build pass that keeps it, whatever is loaded later, and tells the weight', async () => {
    const { stdout } = await build(20);
    expect(stdout).toMatch(/The first view weighs 1\d\.\d kB by gzip, 1\d\.\d kB by brotli/u);
  }, 30_000);

  it('fails a build that does not', async () => {
    await expect(build(14)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/The first view weighs 1\d\.\d kB by gzip.*more than the 14 kB/u),
    });
  }, 30_000);
});
