import { type NewMeeting, type RosterLink } from '@homegroup/contracts';
import { delay, HeldMeeting, newGroup, startingIn } from '@homegroup/testbed';
import { goTo, SETTLE_MS, shoot } from './look.js';
import { type Visit } from './visit.js';
import { pageOf, press } from './visitor.js';
import { WORDS } from './words.js';

const NEEDS = [
  { position: 'timekeeper', count: 1 },
  { position: 'reader', count: 2 },
];

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** Who serves when: for the group's servants, for whoever has the link, and at the porch. */
export async function pictureRoster({ browser, server, host, language }: Visit): Promise<void> {
  const group = await newGroup(host, { name: 'Riverside Group' });
  const settings = startingIn(5, { title: 'Tuesday Step Study', schedule: weekly(), language });
  const meeting = await HeldMeeting.of(server, host, group, settings);
  await host.give('PUT', `${meeting.path}/roster`, { needs: NEEDS });
  const { secret } = await host.give<RosterLink>('POST', `${meeting.path}/roster/link`);

  const page = await pageOf(browser, language);
  await goTo(page, `${server.url}/roster/${meeting.link}#${secret}`);
  await shoot(page, 'roster', language);
  await page.getByRole('button', { name: WORDS.signUp }).first().click();
  await page.getByRole('textbox').fill('Sam R.');
  await delay(SETTLE_MS);
  await shoot(page, 'roster-form', language);
  await press(page, WORDS.signMeUp);
  await delay(SETTLE_MS);
  await shoot(page, 'roster-own', language);
  await goTo(page, `${server.url}/m/${meeting.link}`);
  await shoot(page, 'roster-porch', language);
  await page.context().close();

  const servant = await pageOf(browser, language, host);
  await goTo(servant, `${server.url}/serve/${meeting.path}/roster`);
  await shoot(servant, 'serve-roster', language, { isWhole: true });
  await servant.context().close();
}

/** From five minutes from now on, on this day of the week. */
function weekly(): NewMeeting['schedule'] {
  const start = new Date(Date.now() + 5 * 60_000);
  const [date, time] = [start.toISOString().slice(0, 10), start.toISOString().slice(11, 16)];
  const day = DAYS[start.getUTCDay()] ?? 'SU';
  return { kind: 'weekly', days: [day], every: 1, time, from: date, until: null };
}
