import { FakeTrack } from '../testing/fake-media.js';
import { settle, Visiting } from '../testing/visiting.js';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holdsSeat } from './seat-token.js';

let my: Visiting;
beforeEach(() => {
  my = new Visiting();
});
afterEach(() => my.visit.leave());

describe('entering', () => {
  it('goes from outside through entering to a seat, and says nothing before it is asked to', async () => {
    expect(my.state.presence).toEqual({ kind: 'outside' });
    expect(my.fake.attempts).toBe(0);
    my.visit.enter({ name: 'Ana', microphone: null });
    expect(my.state.presence).toEqual({ kind: 'entering' });
    my.fake.accept();
    await settle();
    expect(my.state).toMatchObject({
      presence: { kind: 'seated', line: 'up' },
      own: { seat: 'mine-1', lastCommand: 0 },
    });
    expect(my.state.view?.seats.map(({ name }) => name)).toEqual(['Ana']);
  });

  it('takes two round trips before sound can flow, and one seat however often it is asked for', async () => {
    my.visit.enter({ name: 'Ana', microphone: null });
    my.visit.enter({ name: 'Ana', microphone: null });
    my.fake.accept();
    await settle();
    my.visit.enter({ name: 'Ana', microphone: null });
    await settle();
    const names = my.fake.requests.map(({ name }) => name).filter((name) => name !== 'clock:now');
    expect(names).toEqual(['room:enter', 'media:connect', 'media:watch']);
    expect(my.fake.attempts).toBe(1);
  });

  it('just to listen asks the browser for nothing', async () => {
    await my.sit();
    expect(my.asked).toEqual([]);
    expect(my.state.sound).toBe('playing');
  });

  it('with a microphone makes it ready, muted', async () => {
    const track = new FakeTrack();
    await my.sit(track);
    expect(my.fake.asked('media:produce').map(({ source }) => source)).toEqual(['microphone']);
    expect(track.enabled).toBe(false);
    expect(my.room.own?.muted).toBe(true);
    expect(my.asked).toEqual([]);
  });

  it('without a server says so, and still tries', async () => {
    my.visit.enter({ name: 'Ana', microphone: null });
    my.fake.fail();
    expect(my.state.presence).toEqual({ kind: 'unreachable' });
    await settle();
    expect(my.fake.attempts).toBe(2);
    my.fake.accept();
    await settle();
    expect(my.state.presence.kind).toBe('seated');
  });

  it('that the room refuses can be tried again with another name', async () => {
    my.room.other('Ana');
    await my.sit();
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'NAME_TAKEN' });
    expect(my.fake.connected).toBe(false);
    my.visit.enter({ name: 'Anabel', microphone: null });
    my.fake.accept();
    await settle();
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
  });

  it('that the room refuses does not happen by itself later', async () => {
    my.room.refusal = 'DOOR_LOCKED';
    await my.sit();
    my.room.refusal = null;
    window.dispatchEvent(new Event('online'));
    await settle(400);
    expect(my.fake.attempts).toBe(1);
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'DOOR_LOCKED' });
  });

  it('that the server refuses to connect says why, and can be tried again', async () => {
    my.visit.enter({ name: 'Ana', microphone: null });
    my.fake.fail('TOO_FAST');
    expect(my.state.presence).toEqual({ kind: 'refused', code: 'TOO_FAST' });
    await my.sit();
    expect(my.state.presence).toEqual({ kind: 'seated', line: 'up' });
  });

  it('works in a browser without media', async () => {
    my.load({ loadDevice: () => Promise.reject(new Error('device not supported')) });
    await my.sit();
    expect(my.state).toMatchObject({ presence: { kind: 'seated' }, sound: 'lost' });
  });
});

describe('the view', () => {
  it('follows what others do, and asks once for the whole after a gap', async () => {
    await my.sit();
    my.room.other('Sam');
    expect(my.state.view?.seats.map(({ name }) => name)).toEqual(['Ana', 'Sam']);
    my.room.other('Lost', { isLost: true });
    my.room.other('Kim');
    my.room.other('Lee');
    await settle();
    expect(my.state.view?.seats.map(({ name }) => name)).toEqual(['Ana', 'Sam', 'Lost', 'Kim', 'Lee']);
    expect(my.fake.asked('room:whole')).toHaveLength(1);
  });
});

describe('the end', () => {
  it('by leaving says goodbye, lets go of every device and forgets the seat', async () => {
    const track = new FakeTrack();
    await my.sit(track);
    await my.visit.camera.show();
    await my.visit.leave();
    expect(my.fake.asked('room:leave')).toHaveLength(1);
    expect([track, ...my.tracks].map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
    expect(my.browser.transports.every(({ closed }) => closed)).toBe(true);
    expect(my.state).toMatchObject({ presence: { kind: 'left' }, view: null, own: null });
    expect(my.state.pictures.size).toBe(0);
    expect([my.fake.connected, holdsSeat('demo')]).toEqual([false, false]);
  });

  it('by leaving does not wait for a server that does not answer', async () => {
    await my.sit();
    my.fake.answers['room:leave'] = () => 'silence';
    const began = performance.now();
    await my.visit.leave();
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(my.state.presence).toEqual({ kind: 'left' });
  });

  it('by leaving while the seat is being taken leaves no seat behind', async () => {
    my.visit.enter({ name: 'Ana', microphone: null });
    my.fake.accept();
    await my.visit.leave();
    expect(my.fake.requests.map(({ name }) => name).filter((name) => name.startsWith('room'))).toEqual([
      'room:enter',
      'room:receipt',
      'room:leave',
    ]);
  });

  it('of the room is told, and the seat forgotten', async () => {
    await my.sit();
    my.fake.say('room:closed');
    my.fake.cut();
    expect(my.state.presence).toEqual({ kind: 'closed' });
    expect(holdsSeat('demo')).toBe(false);
    await settle(400);
    expect(my.fake.attempts).toBe(1);
  });

  it('by another tab is told, tried no more, and can be turned round from here', async () => {
    await my.sit();
    my.fake.say('seat:elsewhere');
    my.fake.cut();
    await settle(400);
    expect(my.state.presence).toEqual({ kind: 'elsewhere' });
    expect([my.fake.attempts, holdsSeat('demo')]).toEqual([1, true]);
    await my.sit();
    expect(my.state).toMatchObject({ presence: { kind: 'seated', line: 'up' }, own: { seat: 'mine-1' } });
  });
});
