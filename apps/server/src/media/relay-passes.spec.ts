import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { withPasses } from './relay-passes.js';

const SECRET = 'a long word that the relay has, too';
const AT = 1_800_000_000_000;
const RELAY = { urls: ['turn:turn.example.org:3478', 'turn:turn.example.org:3478?transport=tcp'] };

describe('what a page shows to the relay', () => {
  it('is drawn for each visit, ends after half a day, and is what the relay reckons from the secret', () => {
    const [first] = withPasses([RELAY], SECRET, AT);
    const [second] = withPasses([RELAY], SECRET, AT);
    expect(first).toMatchObject(RELAY);
    expect(first?.username).toMatch(/^1800043200:[\w-]{16}$/);
    expect(first?.username).not.toBe(second?.username);
    expect(first?.credential).toBe(
      createHmac('sha1', SECRET)
        .update(first?.username ?? '')
        .digest('base64'),
    );
  });

  it('is left as it is set where a relay has a user, where a server is none, and without the secret', () => {
    const others = [
      { urls: ['turns:other.example.org:5349'], username: 'u', credential: 'c' },
      { urls: ['stun:turn.example.org:3478'] },
    ];
    expect(withPasses(others, SECRET, AT)).toEqual(others);
    expect(withPasses([RELAY], null, AT)).toEqual([RELAY]);
  });
});
