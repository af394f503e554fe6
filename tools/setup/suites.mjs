// @ts-check
import path from 'node:path';
import { jestCounts, oneCheck, playwrightCounts, tapCounts } from './counts.mjs';
import { inRoot, WORK } from './paths.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} args what Node is given
 * @property {string} [cwd]
 * @property {string} [report] the file in which the runner leaves its counts
 * @property {(ran: { code: number, output: string }) => Counts} count
 */

const JEST = inRoot('node_modules', 'jest', 'bin', 'jest.js');
const BROWSER_REPORT = inRoot('apps', 'web-e2e', 'test-results', 'report.json');
const PLAYWRIGHT = inRoot('node_modules', '@playwright', 'test', 'cli.js');

/** Quick checks that every commit needs: `npm run check` runs these and the unit tests. @type {Suite[]} */
export const CHECKS = [
  check('Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  check('Lint', 'eslint/bin/eslint.js', ['--max-warnings', '0', '--cache', '--cache-location', '.nx/eslint/', '.']),
  check('Arrows', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'libs',
  ]),
  check('Dead code', 'knip/bin/knip.js', []),
  check('Types', 'typescript-7/bin/tsc', ['-b']),
  { name: 'Version floors', args: [inRoot('tools', 'setup', 'floors.mjs')], count: ({ code }) => oneCheck(code) },
];

/** @type {Suite[]} */
export const UNIT = [
  jest('Unit and integration', inRoot()),
  {
    name: 'Set-up and media worker',
    args: ['--test', '--test-reporter=tap', 'tools/**/*.spec.mjs'],
    count: ({ output }) => tapCounts(output),
  },
];

/** @type {Suite[]} */
export const END_TO_END = [
  jest('Server, end to end', inRoot('apps', 'server-e2e')),
  {
    name: 'Browser',
    args: [PLAYWRIGHT, 'test'],
    cwd: inRoot('apps', 'web-e2e'),
    report: BROWSER_REPORT,
    count: () => playwrightCounts(BROWSER_REPORT),
  },
];

/** @param {string} name @param {string} bin @param {string[]} args @returns {Suite} */
function check(name, bin, args) {
  return { name, args: [inRoot('node_modules', bin), ...args], count: ({ code }) => oneCheck(code) };
}

/** @param {string} name @param {string} cwd @returns {Suite} */
function jest(name, cwd) {
  const report = path.join(WORK, `${name.replace(/\W+/g, '-').toLowerCase()}.json`);
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    JEST,
    '--json',
    `--outputFile=${report}`,
  ];
  return { name, cwd, args, report, count: () => jestCounts(report) };
}
