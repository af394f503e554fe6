import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type FacilityCode,
  type FacilityDoor,
  type Group,
  type GroupMeeting,
  type MeetingSettings,
  type ServicePass,
} from '@homegroup/contracts';
import { filesHolding, Member, newToken, Servant, ServerProcess, wordsIn } from '@homegroup/testbed';
import { seatOf } from './seat-of.js';

const MINUTE_MS = 60_000;
let server: ServerProcess;
let host: Servant;
let group: Group;

beforeAll(async () => {
  server = await ServerProcess.start({ RESUME_WINDOW_MS: '1000' });
  host = await Servant.first(server);
  const basket = { venmo: '', square: '', paypal: '', link: '' };
  const about = { language: 'en', timeZone: 'UTC', place: '', about: '', contact: '', basket };
  group = (await host.ask<Group>('POST', 'groups', { name: 'Riverside', fellowship: 'HA', ...about })).value;
});
afterAll(() => server.stop());

async function panel(settings: Partial<MeetingSettings> = {}, minutes = -5): Promise<GroupMeeting> {
  const start = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  const made = await host.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, {
    ...{ link: null, title: 'Panel', timeZone: 'UTC', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 15 },
    schedule: { kind: 'once', date: start.slice(0, 10), time: start.slice(11, 16) },
    ...{ formats: ['hospitalInstitution'], attendance: 'open', sharing: 'anyone', way: 'speaker', style: 'warning' },
    ...{ shareLengthMs: 240_000, door: 'open', quarantine: false, language: 'en', tags: [], notes: '', phone: null },
    ...{ suspended: false, cancelled: [], ...settings },
  });
  expect(made.status).toBe(201);
  return made.value;
}

async function codeFor(meeting: GroupMeeting, camera = false): Promise<string> {
  const path = `groups/${group.id}/meetings/${meeting.id}/facility-code`;
  return (await host.ask<FacilityCode>('POST', path, { camera })).value.code;
}

/** A facility's screen comes in by its code. */
async function screen(code: string, { name = '', token = newToken() } = {}): Promise<Member> {
  const { link: meeting, pass: servicePass } = await redeem(code);
  const member = await Member.connect({ url: server.url, meeting, token });
  await member.enter(name, { servicePass });
  return member;
}

async function redeem(code: string): Promise<FacilityDoor> {
  const headers = { origin: server.url, 'content-type': 'application/json', connection: 'close' };
  const answer = await fetch(`${server.url}/api/facility`, { method: 'POST', headers, body: JSON.stringify({ code }) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as FacilityDoor;
}

async function leader({ link }: GroupMeeting, name = 'Lee'): Promise<Member> {
  const { value } = await host.ask<ServicePass>('POST', `meetings/${link}/pass`);
  const member = await Member.connect({ url: server.url, meeting: link });
  await member.enter(name, { servicePass: value.pass });
  return member;
}

const named = (member: Member) => seatOf(member, member.seat)?.name;
const gone = (member: Member) => new Promise<void>((resolve) => member.socket.once('disconnect', () => resolve()));

describe('a facility', () => {
  it('has the name that the server gives it, in the meeting’s language, apart from others of that name', async () => {
    const meeting = await panel();
    const taken = await Member.enter({ url: server.url, meeting: meeting.link, name: 'facility' });
    const one = await screen(await codeFor(meeting), { name: 'Ward 7, Mercy Hospital' });
    expect([named(one), seatOf(one, one.seat)?.roles]).toEqual(['Facility 2', ['facility']]);
    const spanish = await screen(await codeFor(await panel({ language: 'es-MX' })));
    expect(named(spanish)).toBe('Institución');
    expect(wordsIn(server.output, ['Mercy'])).toEqual([]);
    expect(await filesHolding(server.dataDir, ['Mercy'])).toEqual([]);
    for (const member of [taken, one, spanish]) member.close();
  });

  it('has one screen: a later one takes its place, and the earlier is told', async () => {
    const meeting = await panel();
    const chair = await leader(meeting);
    const code = await codeFor(meeting);
    const first = await screen(code);
    const told = new Promise<void>((resolve) => first.socket.once('seat:elsewhere', () => resolve()));
    const wentAway = gone(first);
    const second = await screen(code);
    await Promise.all([told, wentAway]);
    const { seats } = await chair.request('room:whole', {});
    expect(seats.filter(({ roles }) => roles.includes('facility')).map(({ id }) => id)).toEqual([second.seat]);
    for (const member of [chair, second]) member.close();
  });

  it('that is loaded again has its own seat, and its question with it', async () => {
    const meeting = await panel();
    const chair = await leader(meeting);
    const code = await codeFor(meeting);
    const token = newToken();
    const first = await screen(code, { token });
    await first.act('raiseHand');
    first.close();
    const again = await screen(code, { token });
    expect(again.seat).toBe(first.seat);
    expect(again.view?.queue).toEqual([again.seat]);
    for (const member of [chair, again]) member.close();
  });

  it('whose seat was freed cannot come back as anyone else without its code', async () => {
    const meeting = await panel();
    const chair = await leader(meeting);
    const code = await codeFor(meeting);
    const token = newToken();
    const first = await screen(code, { token });
    const { seat } = first;
    first.close();
    const isFreed = async () => !(await chair.request('room:whole', {})).seats.some(({ id }) => id === seat);
    while (!(await isFreed())) await new Promise((resolve) => setTimeout(resolve, 100));
    const bare = await Member.connect({ url: server.url, meeting: meeting.link, token });
    await expect(bare.enter('')).rejects.toThrow('NAME_EMPTY');
    bare.close();
    expect(named(await screen(code, { token }))).toBe('Facility');
    chair.close();
  });

  it('may ask and be heard when it is called, and nothing else', async () => {
    const meeting = await panel();
    const chair = await leader(meeting);
    await chair.act({ kind: 'setWay', way: 'speaker' });
    const one = await screen(await codeFor(meeting));
    await one.act('raiseHand');
    await expect(one.act('unmute')).rejects.toThrow('NOT_YOUR_TURN');
    for (const action of ['offerToChair', 'muteAll'] as const) {
      await expect(one.act(action)).rejects.toThrow('NOT_ALLOWED');
    }
    const said = one.request('chat:say', { text: 'A name', to: { kind: 'servants' } });
    await expect(said).rejects.toThrow('NOT_ALLOWED');
    await chair.act({ kind: 'call', seat: one.seat ?? '', turn: 0 });
    await one.act('sayReady');
    expect(seatOf(one, one.seat)?.muted).toBe(false);
    for (const member of [chair, one]) member.close();
  });

  it('that wishes to stay unseen shows no camera, and one that does not may', async () => {
    const meeting = await panel();
    const chair = await leader(meeting);
    const unseen = await screen(await codeFor(meeting));
    expect(seatOf(unseen, unseen.seat)?.held).toEqual(['unseen']);
    await expect(unseen.act('showCamera')).rejects.toThrow('NOT_ALLOWED');
    const seen = await screen(await codeFor(meeting, true));
    expect(seatOf(seen, seen.seat)?.held).toEqual([]);
    for (const member of [chair, unseen, seen]) member.close();
  });

  it('goes when its hour is over: nobody keeps the room open', async () => {
    // Starts are whole minutes: the ten minutes are over within the next one.
    const meeting = await panel({ lengthMin: 10, staysAfterMin: 0 }, -9);
    const chair = await leader(meeting);
    const code = await codeFor(meeting);
    const one = await screen(code);
    const closesAt = one.view?.hours?.closesAt ?? 0;
    await expect(chair.act({ kind: 'keepOpen', until: closesAt + MINUTE_MS })).rejects.toThrow('NOT_NOW');
    await one.whenClosed();
    expect(Math.abs(Date.now() - closesAt)).toBeLessThan(5_000);
    const headers = { origin: server.url, 'content-type': 'application/json' };
    const late = await fetch(`${server.url}/api/facility`, { method: 'POST', headers, body: JSON.stringify({ code }) });
    expect(late.status).toBe(404);
    expect(wordsIn(server.output, [code])).toEqual([]);
    for (const member of [chair, one]) member.close();
  }, 90_000);
});
