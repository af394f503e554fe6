// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

/** A violation of each rule: files by path, each with the module that it must not import. @type {Record<string, Record<string, string>>} */
const PLANTED = {
  'no-circular': { 'libs/testbed/src/circle-a.ts': './circle-b.js', 'libs/testbed/src/circle-b.ts': './circle-a.js' },
  'no-orphans': { 'apps/bench/src/alone.ts': '' },
  'room-is-pure': { 'libs/room/src/impure.ts': 'zod' },
  'contracts-know-only-the-rules': { 'libs/contracts/src/busy.ts': 'react' },
  'libs-never-import-apps': { 'libs/testbed/src/upward.ts': '../../../apps/bench/src/target.js' },
  'apps-never-import-apps': { 'apps/web/src/sideways.ts': '../../bench/src/target.js' },
  'media-knows-no-rules': { 'apps/server/src/media/curious.ts': '../room/inside.js' },
  'modules-are-entered-by-their-service': { 'apps/server/src/room/intruder.ts': '../media/inside.js' },
  'directory-reads-services': { 'apps/server/src/directory/intruder.ts': '../room/inside.js' },
  'features-are-islands': { 'apps/web/src/features/room/bridge.ts': '../lobby/inside.js' },
  'session-knows-no-screens': { 'apps/web/src/session/screen.ts': 'react' },
  'ui-knows-nothing': { 'apps/web/src/ui/knowing.ts': '../session/inside.js' },
  'features-know-no-frame': { 'apps/web/src/features/room/outward.ts': '../../frame.js' },
  'mediasoup-only-in-media': { 'apps/server/src/room/media-user.ts': 'mediasoup' },
  'typeorm-only-at-the-database': { 'apps/server/src/room/query.ts': 'typeorm' },
  'sockets-only-in-gateways': { 'apps/server/src/room/speaker.ts': 'socket.io' },
  'clients-of-the-wire': { 'apps/web/src/features/room/caller.ts': 'socket.io-client' },
};

const TARGETS = [
  'apps/bench/src/target.ts',
  'apps/server/src/room/inside.ts',
  'apps/server/src/media/inside.ts',
  'apps/web/src/features/lobby/inside.ts',
  'apps/web/src/session/inside.ts',
  'apps/web/src/frame.ts',
];
const PACKAGES = ['zod', 'react', 'mediasoup', 'typeorm', 'socket.io', 'socket.io-client'];

test('each arrow, broken once, is reported', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'homegroup-arrows-'));
  try {
    plant(tree);
    const { rules, broken } = cruise(tree);
    assert.deepEqual(Object.keys(PLANTED).sort(), rules.sort(), 'every rule has a violation planted here');
    for (const [rule, files] of Object.entries(PLANTED)) {
      // A circle is reported from one of its sides.
      const isSeen = Object.keys(files).some((file) => broken.has(`${rule} ${file}`));
      assert.ok(isSeen, `${rule} lets its violation pass`);
    }
  } finally {
    rmSync(tree, { recursive: true });
  }
});

/** @param {string} tree */
function plant(tree) {
  const write = (/** @type {string} */ file, /** @type {string} */ text) => {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), text);
  };
  write(
    'package.json',
    JSON.stringify({ type: 'module', dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])) }),
  );
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  for (const target of TARGETS) write(target, 'export const value = 1;\n');
  for (const files of Object.values(PLANTED)) {
    for (const [file, imported] of Object.entries(files)) {
      write(
        file,
        imported
          ? `import * as imported from '${imported}';\nexport const value = imported;\n`
          : 'export const value = 1;\n',
      );
    }
  }
}

/** @param {string} tree */
function cruise(tree) {
  const cruiser = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [cruiser, '--config', inRoot('.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'libs'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.ok(stdout.startsWith('{'), stderr);
  const { summary } = JSON.parse(stdout);
  /** @type {{ rule: { name: string }, from: string }[]} */
  const violations = summary.violations;
  /** @type {{ name: string }[]} */
  const forbidden = summary.ruleSetUsed.forbidden;
  return {
    rules: forbidden.map(({ name }) => name),
    broken: new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`)),
  };
}
