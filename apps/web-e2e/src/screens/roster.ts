import { type RosterLink } from '@homegroup/contracts';
import { delay, HeldMeeting, newGroup, startingIn } from '@homegroup/testbed';
import { goTo, SETTLE_MS, shoot } from './look.js';
import { type Visit } from './visit.js';
import { pageOf, press } from './visitor.js';
import { WORDS } from './words.js';

const NEEDS = [
  { position: 'timekeeper', count: 1 },
  { position: 'reader', count: 2 },
];

/** Who serves when: for the group's servants, for whoever has the link, and at the porch. */
export async function pictureRoster({ browser, server, host, language }: Visit): Promise<void> {
  const group = await newGroup(host, { name: 'Riverside Group' });
  const schedule = startingIn(5, { title: 'Tuesday Step Study', language });
  const meeting = await HeldMeeting.of(server, host, group, schedule);
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
