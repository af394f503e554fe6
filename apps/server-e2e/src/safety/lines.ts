import { performance } from 'node:perf_hooks';
import { chaired, delay, MediaMember, Member, OBJECTION_MS, RequestRefused } from '@homegroup/testbed';
import { again, comesTrue, patiently, person } from './people.js';
import { rowOf, type Row } from './report.js';
import { addressOn, onServer, personName, type WatchedServer } from './watched-server.js';

/** Each waits in the queue. */
const WAITING = 10;
const SPEAKER = 9;
const ACT_MAX_MS = 5_000;
const SOUND_MAX_MS = 20_000;

/** Sockets that are cut: the same seat, the same place in the queue. */
export function socketCuts(count: number): Promise<Row[]> {
  return onServer({ OBJECTION_MS }, async (server) => {
    const { members, queue, close } = await gather(server);
    const backMs: number[] = [];
    let failed = 0;
    for (let round = 0; round < count; round += 1) {
      const place = round % WAITING;
      const before = members[place];
      if (!before) throw new Error('nobody is there');
      before.cut();
      const began = performance.now();
      const back = await patiently(() => comeBack(before, addressOn(place)));
      backMs.push(performance.now() - began);
      if (!isSame(before, back, queue)) failed += 1;
      members[place] = back;
    }
    close();
    return [
      rowOf({
        what: 'socket cut, and back by token',
        tried: count,
        failed,
        must: 'same seat, same queue place',
        values: backMs,
      }),
    ];
  });
}

/** Phones that change the network while they listen: another address, a new line beside the old one, new transports. */
export function networkChanges(count: number): Promise<Row[]> {
  return onServer({ OBJECTION_MS }, async (server) => {
    const { members, queue, close } = await gather(server);
    const speaker = await MediaMember.enter({ ...person(server, 20), name: personName(20), mark: SPEAKER });
    const [chair] = members;
    await chair?.act({ kind: 'invite', seat: speaker.member.seat });
    await speaker.member.act('unmute');
    await speaker.speak();
    const soundMs: number[] = [];
    const listening = new Map<number, MediaMember>();
    let failed = 0;
    for (let round = 0; round < count; round += 1) {
      const place = 1 + (round % (WAITING - 1));
      const before = members[place];
      if (!before) throw new Error('nobody is there');
      const began = performance.now();
      const options = { ...again(before, addressOn(100 + (round % 100))), name: 'x' };
      const back: MediaMember = await patiently(() => MediaMember.enter(options));
      const heard = back.nextOf(SPEAKER);
      const isHeard = await Promise.race([heard.then(() => true), delay(SOUND_MAX_MS).then(() => false)]);
      soundMs.push(performance.now() - began);
      if (!isHeard || !isSame(before, back.member, queue)) failed += 1;
      before.close();
      listening.get(place)?.close();
      listening.set(place, back);
      members[place] = back.member;
    }
    for (const listener of [speaker, ...listening.values()]) listener.close();
    close();
    return [
      rowOf({
        what: 'network change while listening: new address, new line, new transports',
        tried: count,
        failed,
        must: 'same seat, same queue place, sound again',
        values: soundMs,
      }),
    ];
  });
}

/** Chairs whose line is cut: a tech host can lead until they are back. */
export function chairDrops(count: number): Promise<Row[]> {
  return onServer({ OBJECTION_MS }, async (server) => {
    let chair = await Member.enter({ ...person(server, 0), name: personName(0) });
    const host = await Member.enter({ ...person(server, 1), name: personName(1) });
    await chaired(chair);
    await chair.act({ kind: 'giveRole', seat: host.seat ?? '', role: 'techHost' });
    const actMs: number[] = [];
    let failed = 0;
    for (let round = 0; round < count; round += 1) {
      const isBefore = !(await mayLead(host));
      chair.cut();
      const began = performance.now();
      const acts = await comesTrueAsync(() => mayLead(host), ACT_MAX_MS);
      actMs.push(performance.now() - began);
      const before = chair;
      chair = await patiently(() => comeBack(before, addressOn(0)));
      const isChair = await comesTrue(() => hasRole(chair, 'chair'), ACT_MAX_MS);
      const isBack = isChair && !(await mayLead(host));
      if (!(isBefore && acts && isBack && chair.seat === before.seat)) failed += 1;
    }
    chair.close();
    host.close();
    return [
      rowOf({
        what: "chair's line cut: until another servant can lead",
        tried: count,
        failed,
        must: `<= ${ACT_MAX_MS / 1000} s, the role back each time`,
        values: actMs,
        bound: ({ max }) => max <= ACT_MAX_MS,
      }),
    ];
  });
}

async function gather(server: WatchedServer) {
  const members: Member[] = [];
  for (let index = 0; index < WAITING; index += 1)
    members.push(await Member.enter({ ...person(server, index), name: personName(index) }));
  const [chair] = members;
  if (!chair) throw new Error('nobody came');
  await chaired(chair);
  for (const member of members) await member.act('raiseHand');
  await comesTrue(() => members.every(({ view }) => view?.queue.length === WAITING), ACT_MAX_MS);
  const close = () => {
    for (const member of members) member.close();
  };
  return { members, queue: chair.view?.queue.join() ?? '', close };
}

async function comeBack(before: Member, from: string): Promise<Member> {
  const back = await Member.connect(again(before, from));
  try {
    await back.enter('x');
  } catch (error) {
    back.close();
    throw error;
  }
  return back;
}

function isSame(before: Member, back: Member, queue: string): boolean {
  return back.seat === before.seat && back.view?.queue.join() === queue;
}

function hasRole(member: Member, role: 'chair'): boolean {
  return member.view?.seats.find(({ id }) => id === member.seat)?.roles.includes(role) ?? false;
}

/** Whether this servant has the chair's powers just now: whoever leads may set who is written to. */
async function mayLead(servant: Member): Promise<boolean> {
  try {
    await patiently(() => servant.act({ kind: 'setChat', to: 'servants' }));
    return true;
  } catch (error) {
    if (error instanceof RequestRefused && error.code === 'NOT_ALLOWED') return false;
    throw error;
  }
}

async function comesTrueAsync(holds: () => Promise<boolean>, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}
