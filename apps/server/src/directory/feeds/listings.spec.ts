import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMATS, GroupSettings, MeetingSettings, TAGS } from '@homegroup/contracts';
import { type MadeUpMeeting, madeUpGroups } from '@homegroup/testbed/made-up-meetings';
import * as z from 'zod';
import { store } from '../../groups/stored.fixture.js';
import { ServedFeeds } from './feeds.fixture.js';
import { MeetingGuideFeed } from './meeting-guide.fixture.js';

const LONG_MS = 60_000;
const MEETINGS = 360;
const TODAY = new Date().toISOString().slice(0, 10);

const groups = madeUpGroups(MEETINGS, 1, TODAY);
const meetings = groups.flatMap((group) => group.meetings);
let feeds: ServedFeeds;

beforeAll(async () => {
  feeds = await ServedFeeds.start();
  await store(feeds.database, groups);
}, LONG_MS);
afterAll(() => feeds.close(), LONG_MS);

function isListed({ settings: { schedule, suspended } }: MadeUpMeeting): boolean {
  const soon = new Date(Date.parse(TODAY) + 7 * 86_400_000).toISOString().slice(0, 10);
  return !suspended && schedule.kind === 'weekly' && schedule.every === 1 && schedule.from <= soon;
}

async function listed(path = 'meetings.json') {
  return MeetingGuideFeed.parse(JSON.parse(await feeds.text(path)));
}

/** What is empty is not there. */
function whereFilled({ link: _link, ...said }: Record<string, string>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value === '' ? undefined : value]));
}

function contactOf(contact: string): Record<string, unknown> {
  const isAddress = contact.startsWith('https:');
  return {
    feedback_url: isAddress ? contact : undefined,
    feedback_emails: isAddress || contact === '' ? undefined : [contact],
  };
}

describe('made-up meetings', () => {
  it('are such as groups could set up, of every kind', () => {
    expect(meetings).toHaveLength(MEETINGS);
    for (const { settings } of groups) expect(() => GroupSettings.parse(settings)).not.toThrow();
    const all = meetings.map(({ settings }) => MeetingSettings.parse(settings));
    expect(new Set(all.flatMap(({ formats }) => formats)).size).toBe(FORMATS.length);
    expect(new Set(all.flatMap(({ tags }) => tags)).size).toBe(TAGS.length);
    expect(new Set(all.map(({ timeZone }) => timeZone)).size).toBeGreaterThan(20);
    expect(new Set(all.map(({ schedule }) => schedule.kind)).size).toBe(3);
    expect(all.filter(({ cancelled }) => cancelled.length > 0).length).toBeGreaterThan(50);
    expect(madeUpGroups(MEETINGS, 1, TODAY)).toEqual(groups);
    expect(madeUpGroups(MEETINGS, 2, TODAY)).not.toEqual(groups);
  });
});

describe('the feed of an instance', () => {
  it('holds every weekly meeting, each as the specification has it', async () => {
    const found = await listed();
    const expected = meetings.filter(isListed);
    expect(expected.length).toBeGreaterThan(150);
    expect(found.map(({ slug }) => slug).sort()).toEqual(expected.map(({ link }) => link).sort());
    for (const { slug, conference_url, url } of found) {
      expect([conference_url, url]).toEqual([
        `https://meet.example.org/m/${slug}`,
        `https://meet.example.org/meetings/${slug}`,
      ]);
    }
  });

  it('says of each what its group says', async () => {
    const found = await listed();
    const expected = groups.flatMap((group) => group.meetings.filter(isListed).map((meeting) => ({ group, meeting })));
    for (const { group, meeting } of expected) {
      const { title, timeZone, attendance, schedule, phone, notes } = meeting.settings;
      const { name, place, basket, contact } = group.settings;
      const listing = found.find(({ slug }) => slug === meeting.link);
      expect(listing).toMatchObject({ name: title, timezone: timeZone, time: schedule.time, group: name });
      expect(listing).toMatchObject({ formatted_address: place === '' ? 'Online' : place });
      expect(listing).toMatchObject({ types: expect.arrayContaining([attendance === 'open' ? 'O' : 'C']) });
      const said = { notes, ...basket, conference_phone: phone?.number.replace(/[ ().-]/g, '') ?? '' };
      expect(listing).toEqual({ ...listing, ...whereFilled(said), ...contactOf(contact) });
    }
  });

  it('tells several days as a list, one as a number', async () => {
    const days = (await listed()).map(({ day }) => day);
    expect(days.some((day) => typeof day === 'number')).toBe(true);
    expect(days).toContainEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('gives a group its own, and no other', async () => {
    for (const { link, settings, meetings: held } of groups.slice(0, 20)) {
      const found = await listed(`groups/${link}.json`);
      expect(found.map(({ slug }) => slug).sort()).toEqual(
        held
          .filter(isListed)
          .map((one) => one.link)
          .sort(),
      );
      for (const listing of found) expect(listing.group).toBe(settings.name);
    }
  });

  it('leaves out what is over, and what begins much later', async () => {
    await feeds.database.query(
      `UPDATE meetings SET schedule = schedule || '{"until":"2020-01-01"}' WHERE link = 'made-up-1'`,
    );
    await feeds.database.query(
      `UPDATE meetings SET schedule = schedule || '{"from":"2099-01-01"}' WHERE link = 'made-up-2'`,
    );
    await feeds.database.query(`UPDATE meetings SET updated_at = now() WHERE link IN ('made-up-1', 'made-up-2')`);
    const slugs = (await listed()).map(({ slug }) => slug);
    expect(slugs).not.toContain('made-up-1');
    expect(slugs).not.toContain('made-up-2');
    expect(slugs).toContain('made-up-3');
  });

  it('is an empty list where there is nothing', async () => {
    const [group] = groups;
    await feeds.database.query(
      'UPDATE meetings SET suspended = true, updated_at = now() FROM groups g WHERE g.id = group_id AND g.link = $1',
      [group?.link],
    );
    expect(z.array(z.never()).parse(JSON.parse(await feeds.text(`groups/${group?.link ?? ''}.json`)))).toEqual([]);
  });
});
