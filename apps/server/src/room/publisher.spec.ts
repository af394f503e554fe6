import { describe, expect, it } from '@jest/globals';
import { type RoomEvent, type ViewChange } from '@homegroup/room';
import { FakeClock } from './fake-clock.js';
import { GATHER_MS, Publisher } from './publisher.js';

const taken: RoomEvent = { kind: 'seatTaken', seat: 'a' };
const OF_MANY: readonly RoomEvent[] = [
  { kind: 'handRaised', seat: 'a' },
  { kind: 'handLowered', seat: 'a' },
  { kind: 'servingChanged' },
  { kind: 'ballotChanged' },
];
const unmuted: RoomEvent = { kind: 'microphoneChanged', seat: 'a' };

function change(from: number, to: number, id = `seat-${to}`): ViewChange {
  return { from, to, put: [{ id, name: id, roles: [], muted: true, camera: false, away: false, held: [] }] };
}

function setUp() {
  const clock = new FakeClock();
  const sent: ViewChange[] = [];
  return { clock, sent, publisher: new Publisher(clock, (each) => sent.push(each)) };
}

describe('the publisher', () => {
  it('gathers those who come and go, and sends them as one', async () => {
    const { clock, sent, publisher } = setUp();
    for (let version = 0; version < 50; version += 1) publisher.publish(change(version, version + 1), [taken]);
    expect(sent).toEqual([]);
    await clock.pass(GATHER_MS);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ from: 0, to: 50 });
    expect(sent[0]?.put).toHaveLength(50);
  });

  it('sends at once what people do, with what was gathered before it', () => {
    const { sent, publisher } = setUp();
    publisher.publish(change(0, 1), [taken]);
    publisher.publish(change(1, 2), [unmuted]);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([[0, 2]]);
  });

  it.each(OF_MANY)('sends what many do at once ($kind), and gathers what comes right after it', async (event) => {
    const { clock, sent, publisher } = setUp();
    for (let version = 0; version < 50; version += 1) publisher.publish(change(version, version + 1), [event]);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
    await clock.pass(GATHER_MS);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 50],
    ]);
    await clock.pass(GATHER_MS);
    publisher.publish(change(50, 51), [event]);
    expect(sent).toHaveLength(3);
  });

  it('sends at once that everything stands still, whatever is being gathered', () => {
    const { sent, publisher } = setUp();
    publisher.publish(change(0, 1), [taken]);
    publisher.publish(change(1, 2), [unmuted, { kind: 'serenityChanged' }]);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([[0, 2]]);
  });

  it('sends a step and a move in the text at once, whatever went before', () => {
    const { sent, publisher } = setUp();
    publisher.publish(change(0, 1), [{ kind: 'ballotChanged' }]);
    publisher.publish(change(1, 2), [{ kind: 'ballotChanged' }]);
    publisher.publish(change(2, 3), [{ kind: 'placeMoved' }]);
    publisher.publish(change(3, 4), [{ kind: 'orderStepped' }]);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });

  it('sends nothing that nobody would see, and loses no version over it', async () => {
    const { clock, sent, publisher } = setUp();
    publisher.publish({ from: 0, to: 1 }, []);
    await clock.pass(GATHER_MS * 2);
    expect(sent).toEqual([]);
    publisher.publish(change(1, 2), [unmuted]);
    expect(sent.map(({ from, to }) => [from, to])).toEqual([[0, 2]]);
  });

  it('sends nothing once stopped', async () => {
    const { clock, sent, publisher } = setUp();
    publisher.publish(change(0, 1), [taken]);
    publisher.stop();
    await clock.pass(GATHER_MS);
    expect(sent).toEqual([]);
  });
});
