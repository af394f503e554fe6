import { delay, HeldMeeting, newGroup, startingIn } from '@homegroup/testbed';
import { goTo, SETTLE_MS, shoot } from './look.js';
import { type Visit } from './visit.js';
import { pageOf, press } from './visitor.js';
import { WORDS } from './words.js';

/** A room in which a group practises with simulated intruders. */
export async function pictureRehearsal({ browser, server, host, language }: Visit): Promise<void> {
  const group = await newGroup(host, { name: 'Riverside Group' });
  const settings = startingIn(300, { title: 'Tuesday Step Study', language });
  const meeting = await HeldMeeting.of(server, host, group, settings);
  const page = await pageOf(browser, language, host);
  await goTo(page, `${server.url}/serve/${meeting.path}`);
  const start = page.getByRole('button', { name: WORDS.rehearse });
  await shoot(page, 'rehearsal-start', language, { about: start });
  await start.click();
  await page.getByRole('button', { name: WORDS.beginRehearsal }).waitFor();
  await delay(SETTLE_MS);
  await shoot(page, 'rehearsal-porch', language);
  await page.getByRole('textbox').fill('Maria T.');
  await press(page, WORDS.beginRehearsal);
  await page.getByText(WORDS.letIn).waitFor();
  await delay(SETTLE_MS);
  await shoot(page, 'rehearsal', language);
  await page.getByText(WORDS.letIn).click();
  await delay(SETTLE_MS);
  await shoot(page, 'rehearsal-card', language);
  await press(page, WORDS.endRehearsal);
  await delay(SETTLE_MS);
  await shoot(page, 'rehearsal-summary', language);
  await page.context().close();
}
