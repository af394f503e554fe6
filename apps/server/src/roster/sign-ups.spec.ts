import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type HeldPlaces,
  type Roster,
  type RosterLink,
  type RosterPage,
  type RosterPosition,
  type ServicePass,
  type SignedUp,
} from '@homegroup/contracts';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { ServicePassesService } from '../groups/service-passes.service.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { daily, type Place, placeOf, serveRosters } from './roster.fixture.js';

const LONG_MS = 60_000;
const DAY_MS = 86_400_000;
const databases = new TemporaryDatabases();
let app: NestExpressApplication;
let url: string;
let logged: () => string;
let host: SignedInBrowser;

beforeAll(async () => {
  ({ app, url, logged } = await serveRosters((await databases.start()).host));
  host = await SignedInBrowser.of(app, url, { isHost: true });
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

type Needs = readonly { readonly position: RosterPosition; readonly count: number }[];

/** A meeting that is on now, with a link for its roster. */
async function signingUp(needs: Needs, sinceMin = 20): Promise<Place & { readonly secret: string }> {
  const place = await placeOf(host, daily(sinceMin));
  expect((await host.ask('PUT', place.path, { needs })).status).toBe(200);
  const { value } = await host.ask<RosterLink>('POST', `${place.path}/link`);
  return { ...place, secret: value.secret };
}

interface Answer<T> {
  readonly status: number;
  readonly value: T;
}

/** As a browser without any account asks. */
async function ask<T = unknown>(path: string, body: unknown): Promise<Answer<T>> {
  const headers = { origin: 'http://localhost:4000', 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/roster/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, value: (text === '' ? null : JSON.parse(text)) as T };
}

const look = async ({ meeting, secret }: { meeting: Place['meeting']; secret: string }) =>
  (await ask<RosterPage>(meeting.link, { secret })).value;

async function signUp(place: Place & { readonly secret: string }, changes: object = {}) {
  const { times } = await look(place);
  const { secret, meeting } = place;
  const wanted = { secret, position: 'timekeeper', startsAt: times[0]?.startsAt, times: 1, name: 'Ana', ...changes };
  return ask<SignedUp>(`${meeting.link}/places`, wanted);
}

describe('whoever has the link', () => {
  it('sees the coming eight times, the one under way first, with their places', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 2 }]);
    const page = await look(place);
    expect(page).toMatchObject({ title: 'By the river', group: 'Riverside Group', timeZone: 'UTC' });
    expect(page.times).toHaveLength(8);
    const [first] = page.times;
    expect(first && Date.now() - first.startsAt).toBeGreaterThan(19 * 60_000);
    expect(first?.places.map(({ position, name }) => [position, name])).toEqual([
      ['timekeeper', null],
      ['timekeeper', null],
    ]);
  });

  it('signs up for a term of any length, further ahead than times are written down', async () => {
    const place = await signingUp([{ position: 'chair', count: 1 }]);
    const { times } = await look(place);
    const startsAt = times[1]?.startsAt ?? 0;
    const signed = await signUp(place, { position: 'chair', startsAt, times: 26, name: ' Ana   B. ' });
    expect(signed.status).toBe(201);
    expect(signed.value.startsAt).toEqual(Array.from({ length: 26 }, (_, day) => startsAt + day * DAY_MS));
    const shown = (await look(place)).times.map(({ places }) => places.map(({ name }) => name));
    expect(shown).toEqual([[null], ...Array.from({ length: 7 }, () => ['Ana B.'])]);
  });

  it('is left out of times that are full, and refused where all are', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { times } = await look(place);
    await signUp(place, { startsAt: times[1]?.startsAt });
    const term = await signUp(place, { times: 3, name: 'Ben' });
    expect(term.value.startsAt).toEqual([times[0]?.startsAt, times[2]?.startsAt]);
    const late = await signUp(place, { times: 3, name: 'Cleo' });
    expect(late).toEqual({ status: 409, value: { code: 'PLACE_TAKEN' } });
    expect(await signUp(place, { position: 'chair' })).toMatchObject({ status: 409 });
    expect(await signUp(place, { startsAt: 12_345 })).toMatchObject({ status: 409 });
  });

  it('never has the place of another, however many ask at once', async () => {
    const place = await signingUp([{ position: 'reader', count: 3 }]);
    const { times } = await look(place);
    const startsAt = times[0]?.startsAt ?? 0;
    const wanted = { secret: place.secret, position: 'reader', startsAt, times: 2 };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        ask<SignedUp>(`${place.meeting.link}/places`, { ...wanted, name: `Reader ${number}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 409, 409, 409, 409, 409]);
    const rows: unknown = await app
      .get(DataSource)
      .query('SELECT DISTINCT name FROM roster_places WHERE meeting_id = $1', [place.meeting.id]);
    expect(rows).toHaveLength(3);
  });

  it.each([
    ['sam@example.org', 'NAME_IDENTIFIES'],
    ['+34 600 123 456', 'NAME_IDENTIFIES'],
    [' ', 'NAME_EMPTY'],
    ['x'.repeat(41), 'NAME_TOO_LONG'],
  ])('gives a name as at the door: %s is refused', async (name, code) => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    expect(await signUp(place, { name })).toEqual({ status: 422, value: { code } });
  });

  it('has it in vain once there is a newer one', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { value } = await host.ask<RosterLink>('POST', `${place.path}/link`);
    const gone = { status: 404, value: { code: 'NO_SUCH_ROSTER' } };
    expect(await ask(place.meeting.link, { secret: place.secret })).toEqual(gone);
    expect((await ask(place.meeting.link, { secret: value.secret })).status).toBe(200);
    const other = await placeOf(host, daily(20));
    expect(await ask(other.meeting.link, { secret: value.secret })).toEqual(gone);
    expect(await ask('no-such-link', { secret: value.secret })).toMatchObject({ status: 404 });
    expect(await ask(place.meeting.link, { secret: 'short' })).toMatchObject({ status: 400 });
  });
});

describe('a claim', () => {
  const passOf = ({ meeting }: Place, claim: string, pass: string | null = null) =>
    ask<ServicePass>(`${meeting.link}/pass`, { claim, pass });
  const heldBy = async ({ meeting }: Place, claim: string) =>
    (await ask<HeldPlaces>(`${meeting.link}/held`, { claim })).value.startsAt;

  it('gives back one time or all, and nobody else can', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { claim, startsAt } = (await signUp(place, { times: 3 })).value;
    expect(await heldBy(place, claim)).toEqual(startsAt);
    const release = (given: object) => ask(`${place.meeting.link}/release`, { claim, startsAt: null, ...given });
    await release({ claim: 'x'.repeat(43) });
    expect(await heldBy(place, claim)).toEqual(startsAt);
    await release({ startsAt: startsAt[1] });
    expect(await heldBy(place, claim)).toEqual([startsAt[0], startsAt[2]]);
    await release({});
    expect(await heldBy(place, claim)).toEqual([]);
    expect((await signUp(place, { times: 3, name: 'Ben' })).value.startsAt).toEqual(startsAt);
  });

  it('is a pass for the door of the meeting that is on, for one seat', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { claim } = (await signUp(place)).value;
    const issued = await passOf(place, claim);
    expect(issued).toMatchObject({ status: 201, value: { positions: ['timekeeper'] } });
    const passes = app.get(ServicePassesService);
    expect(passes.positionsOf(issued.value.pass, place.meeting.id)).toEqual(['timekeeper']);
  });

  it('is none for another day, nor once the place is given back', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { times } = await look(place);
    const tomorrow = (await signUp(place, { startsAt: times[1]?.startsAt })).value;
    expect(await passOf(place, tomorrow.claim)).toEqual({ status: 403, value: { code: 'NOT_A_SERVANT' } });
    const { claim } = (await signUp(place)).value;
    await ask(`${place.meeting.link}/release`, { claim, startsAt: null });
    expect((await passOf(place, claim)).status).toBe(403);
  });

  it('is a pass within the hour before the doors open, and not before', async () => {
    const needs = [{ position: 'speaker', count: 1 }] as const;
    const soon = await signingUp(needs, -70);
    const mine = (await signUp(soon, { position: 'speaker' })).value;
    expect((await passOf(soon, mine.claim)).value.positions).toEqual(['speaker']);
    const later = await signingUp(needs, -80);
    const theirs = (await signUp(later, { position: 'speaker' })).value;
    expect((await passOf(later, theirs.claim)).status).toBe(403);
  });

  it('adds to what another pass shows', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { claim } = (await signUp(place)).value;
    const chair = (await host.ask<ServicePass>('POST', `meetings/${place.meeting.link}/pass`)).value;
    const both = (await passOf(place, claim, chair.pass)).value;
    expect(both.positions).toEqual(['chair', 'timekeeper']);
    expect(app.get(ServicePassesService).positionsOf(chair.pass, place.meeting.id)).toEqual([]);
  });

  it('is kept as a hash, and nothing of it or of names is logged', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { claim } = (await signUp(place, { name: 'Unmistakable' })).value;
    await passOf(place, claim);
    const sql = `SELECT row_to_json(p)::text || encode(claim_hash, 'escape') AS kept FROM roster_places p`;
    const rows: unknown = await app.get(DataSource).query(sql);
    const secrets = [claim, place.secret];
    expect(secrets.filter((secret) => JSON.stringify(rows).includes(secret))).toEqual([]);
    expect([...secrets, 'Unmistakable'].filter((secret) => logged().includes(secret))).toEqual([]);
  });
});

describe('servants', () => {
  const rosterOf = async (place: Place) => (await host.ask<Roster>('GET', place.path)).value;

  it('take a name off, and see who has signed up', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const { claim } = (await signUp(place)).value;
    const { times, hasLink, settings } = await rosterOf(place);
    expect([hasLink, settings.needs]).toEqual([true, [{ position: 'timekeeper', count: 1 }]]);
    const [taken] = times[0]?.places ?? [];
    expect(taken).toMatchObject({ name: 'Ana' });
    expect((await host.ask('DELETE', `${place.path}/places/${taken?.id ?? ''}`)).status).toBe(200);
    expect((await rosterOf(place)).times[0]?.places).toMatchObject([{ name: null }]);
    expect((await ask<HeldPlaces>(`${place.meeting.link}/held`, { claim })).value.startsAt).toEqual([]);
  });

  it('of other groups see nothing and change nothing', async () => {
    const place = await signingUp([{ position: 'timekeeper', count: 1 }]);
    const other = await SignedInBrowser.of(app, url, { isHost: true });
    const refused = { status: 403, value: { code: 'NOT_A_SERVANT' } };
    expect(await other.ask('GET', place.path)).toEqual(refused);
    expect(await other.ask('PUT', place.path, { needs: [] })).toEqual(refused);
    expect(await other.ask('POST', `${place.path}/link`)).toEqual(refused);
    const elsewhere = await placeOf(host, daily(20));
    const mixed = `groups/${elsewhere.group.id}/meetings/${place.meeting.id}/roster`;
    expect(await host.ask('GET', mixed)).toEqual({ status: 404, value: { code: 'NO_SUCH_MEETING' } });
  });

  it('ask for less: who came first stays', async () => {
    const place = await signingUp([{ position: 'reader', count: 2 }]);
    for (const name of ['Ana', 'Ben']) await signUp(place, { position: 'reader', name });
    await host.ask('PUT', place.path, { needs: [{ position: 'reader', count: 1 }] });
    expect((await rosterOf(place)).times[0]?.places.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    expect((await signUp(place, { position: 'reader', name: 'Cleo' })).status).toBe(409);
  });
});
