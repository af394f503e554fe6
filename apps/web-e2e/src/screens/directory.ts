import { type Group, type GroupMeeting, type MadeInvitation } from '@homegroup/contracts';
import { delay, Servant, ServerProcess } from '@homegroup/testbed';
import { madeUpGroups, type MadeUpGroup } from '@homegroup/testbed/made-up-meetings';
import { type Browser } from '@playwright/test';
import { contextFor, goTo, type Language, LANGUAGES, SETTLE_MS, shoot } from './look.js';
import { press } from './visitor.js';
import { WORDS } from './words.js';

const MEETINGS = 60;
/** Pages of which more than the first view is worth a picture. */
const LONG = new Set([
  'meeting',
  'serve-group-settings',
  'serve-meeting',
  'serve-meeting-new',
  'serve-order',
  'serve-readings',
]);
const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

interface Place {
  readonly group: Group;
  readonly meeting: GroupMeeting;
  readonly secret: string;
}

/** The pages of whoever looks for a meeting, and of those who set them up, with an instance full of meetings. */
export async function pictureDirectory(browser: Browser): Promise<void> {
  const server = await ServerProcess.start();
  try {
    const host = await Servant.first(server);
    for (const made of madeUpGroups(MEETINGS, 1, today())) await setUp(host, made);
    const place = await ownPlace(host);
    for (const language of LANGUAGES) await visit(browser, { url: server.url, host, place }, language);
  } finally {
    await server.stop();
  }
}

interface Instance {
  readonly url: string;
  readonly host: Servant;
  readonly place: Place;
}

async function visit(browser: Browser, { url, host, place }: Instance, language: Language): Promise<void> {
  const { group, meeting, secret } = place;
  const here = `/serve/groups/${group.id}`;
  const pages = [
    ['directory', '/'],
    ['directory-narrowed', '/?format=step&attendance=open'],
    ['meeting', `/meetings/${meeting.link}`],
    ['group', `/groups/${group.link}`],
    ['new-here', '/new-here'],
    ['sign-in', '/sign-in'],
    ['invitation', `/invitation#${secret}`],
    ['serve', '/serve'],
    ['serve-group', here],
    ['serve-group-settings', `${here}/settings`],
    ['serve-servants', `${here}/servants`],
    ['serve-finders', `${here}/finders`],
    ['serve-meeting-new', `${here}/meetings/new`],
    ['serve-meeting', `${here}/meetings/${meeting.id}`],
    ['serve-order', `${here}/meetings/${meeting.id}/order`],
    ['serve-bookmark', `${here}/meetings/${meeting.id}/bookmark`],
    ['serve-readings', `${here}/readings`],
    ['serve-reading-new', `${here}/readings/new`],
    ['serve-import', '/serve/import'],
    ['account', '/account'],
  ] as const;
  const context = await contextFor(browser, language);
  const page = await context.newPage();
  for (const [name, path] of pages) {
    // Whoever looks for a meeting, and whoever is invited, is not signed in.
    if (name === 'serve') await context.addCookies([host.signIn]);
    await goTo(page, url + path);
    await shoot(page, name, language, { isWhole: LONG.has(name) });
    if (name !== 'serve-order') continue;
    await press(page, WORDS.readThrough);
    await delay(SETTLE_MS);
    await shoot(page, 'serve-script', language);
  }
  await context.close();
}

async function setUp(host: Servant, { settings, meetings }: MadeUpGroup): Promise<void> {
  const { value } = await host.ask<Group>('POST', 'groups', settings);
  for (const meeting of meetings) {
    await host.ask('POST', `groups/${value.id}/meetings`, { ...meeting.settings, link: meeting.link });
  }
}

/** A group as someone would set it up, with a meeting whose doors are open. */
async function ownPlace(host: Servant): Promise<Place> {
  const settings = {
    name: 'Riverside Group',
    fellowship: 'HA',
    language: 'en',
    timeZone: 'Europe/Madrid',
    place: 'Madrid, Spain',
    about: 'We meet by the river, and online since there is one.\nNewcomers are welcome at any time.',
    contact: 'https://example.org/riverside',
    basket: { venmo: '@riverside', square: '', paypal: 'riverside', link: '' },
  };
  const group = (await host.ask<Group>('POST', 'groups', settings)).value;
  const meeting = (await host.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, everyDay())).value;
  const terms = [{ position: 'greeter', until: null }];
  const path = `groups/${group.id}/invitations`;
  return { group, meeting, secret: (await host.ask<MadeInvitation>('POST', path, { terms })).value.secret };
}

function everyDay() {
  const soon = new Date(Date.now() + 5 * 60_000);
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid', timeStyle: 'short' }).format(soon);
  return {
    link: 'by-the-river',
    title: 'By the river',
    schedule: { kind: 'weekly', days: DAYS, every: 1, time, from: today(), until: null },
    timeZone: 'Europe/Madrid',
    lengthMin: 60,
    opensBeforeMin: 15,
    staysAfterMin: 30,
    formats: ['step', 'newcomer'],
    attendance: 'closed',
    sharing: 'members',
    way: 'raisedHands',
    style: 'warning',
    shareLengthMs: 180_000,
    door: 'open',
    quarantine: false,
    language: 'en',
    tags: ['women'],
    notes: 'We read a page together; then whoever likes shares.',
    phone: { number: '+34 900 000 000', notes: 'Code 1234#' },
    suspended: false,
    cancelled: [{ date: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10), note: 'Holiday' }],
  };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
