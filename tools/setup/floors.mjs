// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/** The oldest versions without a known hole that matters here. */
export const FLOORS = {
  mediasoup: '3.27.1',
  'engine.io': '6.6.7',
  'socket.io-parser': '4.2.7',
  ws: '8.21.0',
  '@simplewebauthn/server': '13.3.2',
};

/**
 * Every installed copy that lies below its floor.
 * @param {Record<string, { version?: string }>} packages the lockfile's `packages`
 * @param {Record<string, string>} [floors]
 * @returns {string[]}
 */
export function belowFloor(packages, floors = FLOORS) {
  return Object.entries(packages).flatMap(([place, { version }]) => {
    const name = place.split('node_modules/').at(-1) ?? '';
    const floor = floors[name];
    return floor && version && isLess(version, floor) ? [`${place} ${version}: must be ${floor} at least`] : [];
  });
}

/** @param {string} version @param {string} floor */
function isLess(version, floor) {
  const [have, want] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (have?.[index] ?? 0) - (want?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

if (process.argv[1] === inRoot('tools', 'setup', 'floors.mjs')) {
  const faults = belowFloor(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages);
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
