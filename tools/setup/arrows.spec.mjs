// @ts-check
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { inRoot } from './paths.mjs';

/**
 * Violations of each rule: files, each with the module that it must not import. `type ` before a module imports its
 * types alone.
 * @type {Record<string, Record<string, string>>}
 */
const PLANTED = {
  'no-circular': { 'libs/testbed/src/circle-a.ts': './circle-b.js', 'libs/testbed/src/circle-b.ts': './circle-a.js' },
  'no-orphans': { 'apps/bench/src/alone.ts': '' },
  'everything-resolves': { 'apps/bench/src/lost.ts': './nowhere.js', 'apps/web/src/lost.ts': '@homegroup/nowhere' },
  'product-knows-no-tests': {
    'apps/web/src/session/tried.ts': '../testing/inside.js',
    'apps/server/src/room/tried.ts': '@homegroup/testbed',
  },
  'product-needs-no-dev-packages': { 'apps/server/src/http/unshipped.ts': 'jest' },
  'libs-never-import-apps': { 'libs/testbed/src/upward.ts': '../../../apps/bench/src/target.js' },
  'apps-never-import-apps': {
    'apps/web/src/sideways.ts': '../../bench/src/target.js',
    'apps/server/src/sideways.ts': '../../server-e2e/src/target.js',
  },
  'room-is-pure': { 'libs/room/src/impure.ts': 'zod', 'libs/room/src/clocked.ts': 'node:crypto' },
  'contracts-know-only-the-rules': { 'libs/contracts/src/busy.ts': 'react' },
  'modules-are-entered-by-their-service': {
    'apps/server/src/room/intruder.ts': '../media/inside.js',
    'apps/server/src/directory/intruder.ts': 'type ../room/inside.js',
    'apps/server/src/intruder.ts': './groups/inside.js',
  },
  'modules-know-no-app': { 'apps/server/src/room/outward.ts': '../app.js' },
  'machinery-knows-no-nouns': { 'apps/server/src/socket/nosy.ts': '../room/room.service.js' },
  'media-knows-no-rules': { 'apps/server/src/media/nosy.ts': 'type ../room/room.service.js' },
  'groups-know-no-rooms': { 'apps/server/src/groups/nosy.ts': '../room/room.service.js' },
  'identity-knows-no-groups': { 'apps/server/src/identity/nosy.ts': '../groups/inside.js' },
  'nobody-asks-the-directory': { 'apps/server/src/room/nosy.ts': '../directory/directory.service.js' },
  'mediasoup-only-in-media': {
    'apps/server/src/room/media-user.ts': 'type mediasoup',
    'apps/bench/src/sides/media-user.ts': 'mediasoup',
  },
  'typeorm-only-at-the-database': { 'apps/server/src/room/query.ts': 'typeorm' },
  'sockets-only-in-gateways': { 'apps/server/src/room/speaker.ts': 'socket.io' },
  'features-are-islands': { 'apps/web/src/features/room/bridge.ts': '../lobby/inside.js' },
  'features-know-no-frame': { 'apps/web/src/features/room/outward.ts': '../../frame.js' },
  'nothing-below-knows-features': {
    'apps/web/src/use-all.ts': './features/lobby/inside.js',
    'apps/web/src/i18n/outward.ts': '../frame.js',
  },
  'words-know-no-session': { 'apps/web/src/i18n/connected.ts': '../session/inside.js' },
  'session-knows-no-screens': {
    'apps/web/src/session/screen.ts': 'react',
    'apps/web/src/session/worded.ts': 'type ../i18n/connected.js',
    'apps/web/src/session/hooked.ts': 'zustand',
  },
  'ui-knows-nothing': {
    'apps/web/src/ui/knowing.ts': '../session/inside.js',
    'apps/web/src/ui/wired.ts': '@homegroup/contracts',
  },
  'clients-of-the-wire': { 'apps/web/src/features/room/caller.ts': 'socket.io-client' },
};

const TARGETS = [
  'libs/contracts/src/index.ts',
  'libs/testbed/src/index.ts',
  'apps/bench/src/target.ts',
  'apps/server-e2e/src/target.ts',
  'apps/server/src/app.ts',
  'apps/server/src/directory/directory.service.ts',
  'apps/server/src/groups/inside.ts',
  'apps/server/src/room/inside.ts',
  'apps/server/src/room/room.service.ts',
  'apps/server/src/media/inside.ts',
  'apps/web/src/features/lobby/inside.ts',
  'apps/web/src/session/inside.ts',
  'apps/web/src/testing/inside.ts',
  'apps/web/src/frame.ts',
];
const PACKAGES = ['zod', 'zustand', 'react', 'mediasoup', 'typeorm', 'socket.io', 'socket.io-client'];
const DEV_PACKAGES = ['jest'];
const WORKSPACES = ['contracts', 'testbed'];

test('each arrow, broken once, is reported', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'homegroup-arrows-'));
  try {
    plant(tree);
    const { rules, broken } = cruise(tree);
    assert.deepEqual(Object.keys(PLANTED).sort(), rules.sort(), 'every rule has a violation planted here');
    const unseen = Object.entries(PLANTED).flatMap(([rule, files]) =>
      Object.keys(files)
        .map((file) => `${rule} ${file}`)
        .filter((violation) => !broken.has(violation)),
    );
    // A circle is reported from one of its sides.
    assert.equal(unseen.filter((violation) => violation.startsWith('no-circular')).length, 1);
    assert.deepEqual(
      unseen.filter((violation) => !violation.startsWith('no-circular')),
      [],
      'these violations pass',
    );
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
  const writePackage = (/** @type {string} */ folder, /** @type {object} */ content) =>
    write(path.join(folder, 'package.json'), JSON.stringify({ version: '1.0.0', ...content }));

  const workspaces = WORKSPACES.map((name) => `@homegroup/${name}`);
  const dependencies = versioned([...PACKAGES, ...workspaces]);
  writePackage('', { type: 'module', dependencies, devDependencies: versioned(DEV_PACKAGES) });
  for (const name of [...PACKAGES, ...DEV_PACKAGES]) {
    writePackage(`node_modules/${name}`, { name, main: 'index.js' });
    write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
  }
  mkdirSync(path.join(tree, 'node_modules', '@homegroup'));
  for (const name of WORKSPACES) {
    // As in the true workspace: sources by a condition, and a dist that need not be there.
    const exports = { '.': { '@homegroup/source': './src/index.ts', default: './dist/index.js' } };
    writePackage(`libs/${name}`, { name: `@homegroup/${name}`, type: 'module', exports });
    symlinkSync(path.join(tree, 'libs', name), path.join(tree, 'node_modules', '@homegroup', name));
  }
  for (const target of TARGETS) write(target, 'export const value = 1;\n');
  for (const files of Object.values(PLANTED)) {
    for (const [file, imported] of Object.entries(files)) write(file, textOf(imported));
  }
}

/** @param {string} imported */
function textOf(imported) {
  if (imported === '') return 'export const value = 1;\n';
  const [, type = '', module = ''] = /^(type )?(.+)$/.exec(imported) ?? [];
  const use = type ? 'export type Value = imported.Value;' : 'export const value = imported;';
  return `import ${type}* as imported from '${module}';\n${use}\n`;
}

/** @param {string[]} names */
function versioned(names) {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']));
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
