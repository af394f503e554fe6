import { delay, HeldMeeting, newGroup, startingIn } from '@homegroup/testbed';
import { goTo, SETTLE_MS, shoot } from './look.js';
import { chairOf, type Visit } from './visit.js';
import { atPorch, pageOf, press, seated } from './visitor.js';
import { WORDS } from './words.js';

const NAMES = ['Sam R.', 'Ana', 'Joaquín B.'];
const SAID = {
  en: ['Hello Robin, what brings you here?', 'A friend told me of you.'],
  es: ['Hola, Robin: ¿qué te trae por aquí?', 'Me habló de ustedes una amiga.'],
} as const;

/** A door that asks for a knock, from both sides; a moment of serenity; someone who is sent away. */
export async function pictureDoor(visit: Visit): Promise<void> {
  const { browser, server, host, language } = visit;
  const group = await newGroup(host, { name: 'Riverside Group' });
  await fromOutside(visit);
  const settings = startingIn(-1, { title: 'Tuesday Step Study', language });
  const meeting = await HeldMeeting.of(server, host, group, settings);
  const members = await Promise.all(NAMES.map((name) => meeting.enter(name)));
  const servant = await chairOf(visit, group);
  const greeter = await seated(browser, language, meeting, { name: 'Maria T.', servant });
  const chair = await meeting.chair('Wanda K.');
  await chair.act({ kind: 'setDoor', door: 'knock' });
  const robin = await atPorch(browser, language, meeting, { name: 'Robin' });
  const both = async (inside: string, outside: string) => {
    await delay(SETTLE_MS);
    await shoot(greeter, inside, language);
    await shoot(robin, outside, language);
  };

  await shoot(robin, 'porch-knock', language);
  await press(robin, WORDS.justListen);
  await delay(SETTLE_MS);
  await shoot(greeter, 'door-bar', language);
  await press(greeter, WORDS.door);
  await both('door-sheet', 'door-waiting');
  await press(greeter, WORDS.talk);
  for (const [at, page] of [greeter, robin].entries()) {
    const box = page.getByRole('textbox').last();
    await box.fill(SAID[language][at] ?? '');
    await press(page, WORDS.send);
    await delay(SETTLE_MS);
  }
  await both('door-talk', 'door-waiting-talk');
  await press(greeter, WORDS.vouch);
  await robin.getByRole('button', { name: WORDS.leave }).waitFor();
  await greeter.keyboard.press('Escape');
  await delay(SETTLE_MS);

  await press(greeter, WORDS.serenity);
  await both('serenity-choice', 'serenity');
  await press(greeter, WORDS.goOn);
  await press(greeter, WORDS.here);
  await press(greeter, WORDS.actionsForRobin);
  await delay(SETTLE_MS);
  await shoot(greeter, 'door-person', language);
  await press(greeter, WORDS.sendAway);
  await delay(SETTLE_MS);
  await greeter.keyboard.press('Escape');
  await both('door-after-removal', 'door-removed');
  for (const page of [greeter, robin]) await page.context().close();
  for (const member of [...members, chair]) member.close();
}

/** Doors of other kinds, as a stranger meets them. */
async function fromOutside({ browser, server, host, language }: Visit): Promise<void> {
  const group = await newGroup(host, { name: 'Riverside Group' });
  const page = await pageOf(browser, language);
  for (const door of ['members', 'locked'] as const) {
    const settings = startingIn(-1, { title: 'Tuesday Step Study', door, attendance: 'closed', language });
    const { url, link } = await HeldMeeting.of(server, host, group, settings);
    await goTo(page, `${url}/m/${link}`);
    await shoot(page, `porch-${door}`, language);
  }
  await page.context().close();
}
