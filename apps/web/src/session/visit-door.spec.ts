import { type DoorAnswer, type ProofChallenge } from '@homegroup/contracts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { giveAnswers } from '../testing/browser.js';
import { settle, Visiting } from '../testing/visiting.js';
import { type Solver } from './proof.js';
import { holdsSeat } from './seat-token.js';

let my: Visiting;
beforeEach(() => {
  my = new Visiting();
  // The room asks everyone to knock until somebody has opened.
  my.room.refusal = 'KNOCK_FIRST';
  my.fake.answers['door:knock'] = () => ({ ok: true, value: { knock: 'k1' } });
  my.fake.answers['door:leave'] = () => ({ ok: true, value: {} });
});
afterEach(() => my.visit.leave());

const WAITING = { kind: 'waiting', knock: 'k1', greeter: null, line: 'up' };

async function knock(): Promise<void> {
  my.visit.enter({ name: 'Robin', microphone: null, isVisitor: true });
  my.fake.accept();
  await settle();
}

async function answer(kind: DoorAnswer['kind']): Promise<void> {
  if (kind === 'admitted') my.room.refusal = null;
  my.fake.say('door:answer', { kind });
  await settle();
}

describe('a door that asks for a knock', () => {
  it('is knocked at without a further word, as whom one came', async () => {
    await knock();
    expect(my.state.presence).toEqual(WAITING);
    expect(my.fake.asked('door:knock')).toEqual([{ name: 'Robin', isVisitor: true }]);
  });

  it('lets in whoever is admitted, with the same token', async () => {
    await knock();
    await answer('admitted');
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
    expect(my.fake.attempts).toBe(1);
  });

  it('may answer before the knock itself is acknowledged', async () => {
    my.fake.answers['door:knock'] = () => {
      my.room.refusal = null;
      my.fake.say('door:answer', { kind: 'admitted' });
      return { ok: true, value: { knock: 'k1' } };
    };
    await knock();
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
  });

  it('that nobody opens for now is left, and can be knocked at again', async () => {
    await knock();
    await answer('declined');
    expect(my.state.presence).toEqual({ kind: 'declined' });
    expect(my.fake.connected).toBe(false);
    await knock();
    expect(my.state.presence).toEqual(WAITING);
  });

  it('is waited at through a cut line, and the place is asked for again', async () => {
    await knock();
    my.fake.cut();
    expect(my.state.presence).toEqual({ ...WAITING, line: 'down' });
    await my.comeBack();
    expect(my.state.presence).toEqual(WAITING);
    expect(my.fake.asked('door:knock')).toHaveLength(2);
  });

  it('is knocked at again when the room behind it has closed', async () => {
    await knock();
    my.fake.say('room:closed');
    expect(my.state.presence).toEqual(WAITING);
    await settle(1_100);
    expect(my.fake.asked('door:knock')).toHaveLength(2);
  });

  it('is left with a word, and one is outside again', async () => {
    await knock();
    await my.visit.leave();
    expect(my.fake.asked('door:leave')).toHaveLength(1);
    expect([my.state.presence, my.fake.connected]).toEqual([{ kind: 'outside' }, false]);
  });

  it('is waited at while everything stands still, too', async () => {
    my.room.refusal = 'SERENITY';
    await knock();
    expect(my.state.presence).toEqual(WAITING);
  });

  it('that is full says so', async () => {
    my.fake.answers['door:knock'] = () => ({ ok: false, code: 'PORCH_FULL' });
    await knock();
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'PORCH_FULL' });
  });
});

describe('whoever talks at the porch', () => {
  it('is told by name, and heard of no more once the talk is over', async () => {
    await knock();
    my.fake.say('door:greeting', { greeter: { name: 'Maria T.' } });
    expect(my.state.presence).toEqual({ ...WAITING, greeter: 'Maria T.' });
    my.fake.cut();
    await my.comeBack();
    expect(my.state.presence).toEqual(WAITING);
  });

  it('is written to at the door', async () => {
    await knock();
    my.fake.answers['door:say'] = ({ text }) =>
      text === 'Hello' ? { ok: true, value: {} } : { ok: false, code: 'NOT_NOW' };
    expect(await my.visit.talk.sayAtDoor('Hello')).toBeNull();
    expect(await my.visit.talk.sayAtDoor('And you?')).toBe('NOT_NOW');
  });
});

describe('whoever is sent away', () => {
  it('has no seat any more, and knocks if they wish', async () => {
    my.room.refusal = null;
    await my.sit();
    my.fake.say('seat:sentAway', { isBan: false });
    my.fake.cut();
    expect(my.state).toMatchObject({ presence: { kind: 'sentAway', isBan: false }, view: null, own: null });
    expect(holdsSeat('demo')).toBe(false);
    my.room.refusal = 'KNOCK_FIRST';
    await knock();
    expect(my.state.presence).toEqual(WAITING);
  });

  it.each(['knocking', 'coming in'])('for good learns it, %s', async (how) => {
    if (how === 'coming in') my.room.refusal = 'BANNED';
    await knock();
    if (how === 'knocking') await answer('banned');
    expect(my.state.presence).toEqual({ kind: 'sentAway', isBan: true });
  });
});

describe('a seat that was given up', () => {
  it('leaves whoever comes back too late at the porch, heard by nobody', async () => {
    my.room.refusal = null;
    await my.sit();
    my.fake.cut();
    my.room.free();
    my.room.refusal = 'KNOCK_FIRST';
    await my.comeBack();
    expect(my.state).toMatchObject({ presence: WAITING, view: null, own: null, sending: false });
  });
});

describe('the porch, for those inside', () => {
  it('is kept as the room tells it', async () => {
    my.room.refusal = null;
    await my.sit();
    const porch = { waiting: [{ id: 'k1', name: 'Jo', at: 1, greeter: null, away: false }], removals: [] };
    my.fake.say('room:porch', porch);
    expect(my.state.own?.porch).toEqual(porch);
    my.fake.say('room:porch', null);
    expect(my.state.own?.porch).toBeNull();
  });
});

describe('who was noticed last', () => {
  it('is who was heard, then who was heard before', async () => {
    my.room.refusal = null;
    await my.sit();
    my.fake.say('room:speaking', { seats: ['a'] });
    my.fake.say('room:speaking', { seats: ['b'] });
    my.fake.say('room:speaking', { seats: [] });
    expect(my.state.noticed).toEqual(['b', 'a']);
  });
});

describe('a member', () => {
  const MEMBER = { nonce: 'n'.repeat(43), mac: 'm'.repeat(43) };
  it('shows the token; one that does not hold is told, and not shown again', async () => {
    my.load({ memberToken: () => Promise.resolve(MEMBER) });
    my.room.refusal = 'TOKEN_VOID';
    await knock();
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'TOKEN_VOID' });
    my.room.refusal = null;
    await knock();
    expect(my.fake.asked('room:enter').map(({ member }) => member)).toEqual([MEMBER, undefined]);
  });
});

describe('work at a busy door', () => {
  const CHALLENGE: ProofChallenge = { challenge: { parameters: { algorithm: 'PBKDF2/SHA-256' } } };
  const solver = (proof: string | null): Solver => {
    const worker: Solver = {
      onmessage: null,
      onerror: null,
      postMessage: () => setTimeout(() => worker.onmessage?.(new MessageEvent('message', { data: proof })), 20),
      terminate: jest.fn(),
    };
    return worker;
  };

  async function busy(proof: string | null) {
    const worker = solver(proof);
    my.load({ startSolver: () => Promise.resolve(worker) });
    const enter = my.fake.answers['room:enter'];
    my.fake.answers['room:enter'] = (asked) =>
      asked.proof === undefined ? { ok: false, code: 'PROOF_NEEDED' } : (enter?.(asked) ?? 'silence');
    my.visit.enter({ name: 'Robin', microphone: null });
    my.fake.accept();
    await settle();
    return worker;
  }

  it('is done beside the page, told meanwhile, and shown', async () => {
    my.room.refusal = null;
    const asked = giveAnswers(CHALLENGE);
    const worker = await busy('solved');
    expect(my.state.presence).toEqual({ kind: 'working' });
    await settle(60);
    expect(asked).toHaveBeenCalledWith('/api/meetings/demo/proof', { method: 'GET', credentials: 'omit' });
    expect(my.fake.asked('room:enter').map(({ proof }) => proof)).toEqual([undefined, 'solved']);
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
    expect(worker.terminate).toHaveBeenCalledTimes(1);
  });

  it('that cannot be done is told as it is', async () => {
    giveAnswers(CHALLENGE);
    await busy(null);
    await settle(60);
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'PROOF_NEEDED' });
  });
});
