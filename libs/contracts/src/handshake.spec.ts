import { describe, expect, it } from '@jest/globals';
import { Handshake } from './handshake.js';
import { CONNECT_REFUSALS, PROTOCOL_VERSION } from './protocol.js';
import { CODES, SERVER_CODES } from './reply.js';

const token = 'aZ09-_'.repeat(8).slice(0, 43);
const handshake = { protocol: PROTOCOL_VERSION, meeting: 'demo', token, device: token };
const accepts = (more: object) => Handshake.safeParse({ ...handshake, ...more }).success;

describe('the handshake', () => {
  it('is what a client says when it connects', () => {
    expect(Handshake.parse(handshake)).toEqual(handshake);
    expect(accepts({ meeting: 'tuesday-night-12' })).toBe(true);
  });

  it.each(['', 'de', 'a'.repeat(65), '-demo', 'Demo', 'de mo', 'demo\n', '../demo', 'дом', 1])(
    'takes no other link of a meeting (%j)',
    (meeting) => {
      expect(accepts({ meeting })).toBe(false);
    },
  );

  it.each(['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}=`, `${'a'.repeat(42)}+`, `${'a'.repeat(43)}\n`])(
    'takes no other token (%j)',
    (wrong) => {
      expect(accepts({ token: wrong })).toBe(false);
      expect(accepts({ device: wrong })).toBe(false);
    },
  );

  it('lets the server see another version, and nothing more', () => {
    expect(accepts({ protocol: PROTOCOL_VERSION + 1 })).toBe(true);
    expect([accepts({ protocol: '1' }), accepts({ protocol: 1.5 }), accepts({ name: 'Ana' })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the codes', () => {
  it('stand once each', () => {
    expect(new Set(CODES).size).toBe(CODES.length);
  });

  it('of a refused connection are codes of the server', () => {
    for (const code of CONNECT_REFUSALS) expect(SERVER_CODES).toContain(code);
  });
});
