// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceLines, sourceStanzas } from './apt-sources.mjs';
import { parseOsRelease } from './os-release.mjs';

const STANZAS = `Types: deb
# a comment
URIs: https://host.example/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By: /usr/share/keyrings/a.gpg

Types: deb
URIs: https://host.example/security
Suites: bookworm-security
Components: main

Types: deb
URIs: https://third.example/tools
Suites: stable
Components: main

Enabled: no
Types: deb
URIs: https://host.example/off
Suites: bookworm
Components: main
`;

test('stanzas of this release become source stanzas; others are left out', () => {
  const converted = sourceStanzas(STANZAS, 'bookworm');
  assert.deepEqual(converted.match(/^Types:.*$/gm), ['Types: deb-src', 'Types: deb-src']);
  assert.deepEqual(converted.match(/^Suites:.*$/gm), [
    'Suites: bookworm bookworm-updates',
    'Suites: bookworm-security',
  ]);
  assert.match(converted, /Signed-By: \/usr\/share\/keyrings\/a\.gpg/);
});

test('a file with nothing of this release gives nothing', () => {
  assert.equal(sourceStanzas(STANZAS, 'trixie'), '');
  assert.equal(sourceLines('deb https://host.example/debian bookworm main\n', 'trixie'), '');
});

test('one-line entries become source entries, with their options', () => {
  const list = [
    '# deb https://host.example/debian bookworm main',
    'deb https://host.example/debian bookworm main contrib',
    'deb [signed-by=/a.gpg arch=amd64] https://host.example/security bookworm-security main',
    'deb-src https://host.example/debian bookworm main',
    'deb https://third.example/tools stable main',
  ].join('\n');
  assert.equal(
    sourceLines(list, 'bookworm'),
    'deb-src https://host.example/debian bookworm main contrib\n' +
      'deb-src [signed-by=/a.gpg arch=amd64] https://host.example/security bookworm-security main\n',
  );
});

test('os-release is read with and without quotes', () => {
  const release = parseOsRelease('ID=debian\nVERSION_ID="12"\nVERSION_CODENAME=bookworm\n');
  assert.deepEqual(release, { ID: 'debian', VERSION_ID: '12', VERSION_CODENAME: 'bookworm' });
});
