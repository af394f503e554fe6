import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GroupMeeting, type RosterLink, type RosterPage } from '@homegroup/contracts';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { daily, type Place, placeOf, serveRosters } from './roster.fixture.js';
import { RosterService } from './roster.service.js';
import { SignUpsService } from './sign-ups.service.js';

const LONG_MS = 60_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const databases = new TemporaryDatabases();
let app: NestExpressApplication;
let host: SignedInBrowser;
let rosters: RosterService;

beforeAll(async () => {
  const served = await serveRosters((await databases.start()).host);
  ({ app } = served);
  host = await SignedInBrowser.of(app, served.url, { isHost: true });
  rosters = app.get(RosterService);
}, LONG_MS);
afterAll(async () => {
  await app.close();
  await databases.removeAll();
}, LONG_MS);

/** A daily meeting, twenty minutes old, for whose next three times someone has signed up. */
async function taken(): Promise<Place & { readonly starts: readonly number[] }> {
  const place = await placeOf(host, daily(20));
  await host.ask('PUT', place.path, { needs: [{ position: 'greeter', count: 2 }] });
  const { secret } = (await host.ask<RosterLink>('POST', `${place.path}/link`)).value;
  const signUps = app.get(SignUpsService);
  const page: RosterPage = await signUps.look(place.meeting.link, secret);
  const startsAt = page.times[0]?.startsAt ?? 0;
  const wanted = { secret, position: 'greeter', startsAt, times: 3, name: 'Ana' } as const;
  return { ...place, starts: (await signUps.signUp(place.meeting.link, wanted)).startsAt };
}

async function startsKept({ meeting }: Place): Promise<number[]> {
  const sql = 'SELECT starts_at AS at FROM roster_places WHERE meeting_id = $1 ORDER BY 1';
  const rows: { at: Date }[] = await app.get(DataSource).query(sql, [meeting.id]);
  return rows.map(({ at }) => at.getTime());
}

const change = ({ group, meeting }: Place, changes: Partial<GroupMeeting['settings']>) =>
  host.ask('PUT', `groups/${group.id}/meetings/${meeting.id}`, { ...meeting.settings, ...changes });

describe('who serves today', () => {
  it('is told by position, with the places that are free', async () => {
    const { meeting, starts } = await taken();
    expect(await rosters.servingAt(meeting.id, starts[0] ?? 0)).toEqual({
      places: [
        { position: 'greeter', name: 'Ana' },
        { position: 'greeter', name: null },
      ],
    });
    expect(await rosters.servingAt(meeting.id, null)).toEqual({ places: [] });
  });
});

describe('the places of a meeting that changes', () => {
  it('go with the times that there no longer are; the one under way goes on', async () => {
    const place = await taken();
    const { schedule } = place.meeting.settings;
    const hour = new Date((place.starts[0] ?? 0) + 2 * 60 * MINUTE_MS).toISOString().slice(11, 16);
    expect((await change(place, { schedule: { ...schedule, time: hour } })).status).toBe(200);
    expect(await startsKept(place)).toEqual(place.starts.slice(0, 1));
  });

  it('stay through every other change, and through a day that is cancelled', async () => {
    const place = await taken();
    const date = new Date(place.starts[1] ?? 0).toISOString().slice(0, 10);
    await change(place, { title: 'By the sea', cancelled: [{ date, note: '' }] });
    expect(await startsKept(place)).toEqual(place.starts);
    const times = await host.ask<{ times: { startsAt: number }[] }>('GET', place.path);
    expect(times.value.times.map(({ startsAt }) => startsAt)).not.toContain(place.starts[1]);
  });

  it('go with it', async () => {
    const place = await taken();
    await host.ask('DELETE', `groups/${place.group.id}/meetings/${place.meeting.id}`);
    expect(await startsKept(place)).toEqual([]);
  });
});

describe('names and claims', () => {
  it('are forgotten a day after what they were for has ended', async () => {
    const place = await taken();
    const endedAt = (place.starts[0] ?? 0) + 60 * MINUTE_MS;
    await rosters.forgetOver(endedAt + DAY_MS);
    expect(await startsKept(place)).toEqual(place.starts);
    await rosters.forgetOver(endedAt + DAY_MS + 1);
    expect(await startsKept(place)).toEqual(place.starts.slice(1));
  });
});
