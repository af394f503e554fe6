import { type Witness } from '@homegroup/testbed';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Person } from './person.js';

const MINUTE_MS = 60_000;
/** So much of what is to be said is compared. */
const SAID = 40;

/** Where a page tells how far the meeting has come. */
export function stripOf(page: Page): Locator {
  return page.getByRole('button', { name: 'Show the whole order' });
}

/** What the strip says of the item under way: its place, and its clock by the room's own instants. */
function stripWords({ view, item }: Witness): RegExp {
  const counted = view.order.filter(({ id, isSkipped }) => !isSkipped || id === item.id);
  const { beganAt } = view.progress;
  const clock = beganAt === null ? '(begins at|has not begun)' : clockWords(beganAt + item.lengthMs - Date.now());
  return new RegExp(`item ${counted.indexOf(item) + 1} of ${counted.length} · ${clock}`);
}

function clockWords(leftMs: number): string {
  if (leftMs > 0) return minutes(Math.ceil(leftMs / MINUTE_MS), 'left');
  const over = Math.floor(-leftMs / MINUTE_MS);
  return over === 0 ? 'just over' : minutes(over, 'over');
}

function minutes(count: number, what: string): string {
  return `${count} minute${count === 1 ? '' : 's'} ${what}`;
}

/** The page tells the place and the clock of the item that the room is at. */
export async function showsStrip({ page }: Person, witness: Witness): Promise<void> {
  const strip = stripOf(page);
  // Looked up anew each time: the clock goes on.
  await expect(async () => expect(strip).toContainText(stripWords(witness), { timeout: 500 })).toPass();
}

/** The page stands at the beginning of the item's text, or shows none where there is none. */
export async function showsText({ page }: Person, witness: Witness): Promise<void> {
  const { text } = witness.words();
  const shown = page.getByRole('group', { name: 'What is read' });
  if (text === null) return expect(shown).toHaveCount(0);
  await expect(shown.locator('[aria-current="location"]')).toContainText(text.parts[0]?.[0] ?? '');
  await expect(shown.getByRole('heading', { name: text.title, level: 2 })).toBeVisible();
  await expect(shown.getByText(`From: ${text.source}`)).toBeAttached();
}

/** Someone who has nothing of their own to do has the button that the item gives to everyone, and no other one. */
export async function showsHands({ page, name }: Person, witness: Witness): Promise<void> {
  if (!witness.listening().includes(name)) return;
  const { way, hands, kind } = witness.now();
  const raise = page.getByRole('button', { name: 'Raise hand', exact: true });
  const button = (words: string) => expect(page.getByRole('button', { name: words, exact: true })).toBeVisible();
  const words = (said: string) => expect(page.getByText(said, { exact: true })).toBeVisible();
  // There the hand stands beside it.
  if (way === 'conversation') return button('Unmute');
  if (kind === 'chips') await button('Come forward');
  else if (way === 'burningDesire') await button('I have a burning desire');
  else if (hands === 'closed') await words('Hands open later');
  else if (way === 'speaker') await words('Please listen');
  else return expect(raise).toBeVisible();
  await expect(raise).toHaveCount(0);
}

/** Whoever chairs is told what the group has written to be said at the item. */
export async function showsScript({ page }: Person, witness: Witness): Promise<void> {
  const said = witness.words().say.slice(0, SAID);
  await expect(page.getByRole('region', { name: 'What to say now' })).toContainText(said.trim());
}

/** The phone of whoever chairs tells by how many minutes the meeting will be over. */
export async function showsOver({ page }: Person, witness: Witness): Promise<void> {
  await expect(async () => {
    const over = Math.round((witness.endAt(Date.now()) - witness.dueAt) / MINUTE_MS);
    expect(over).toBeGreaterThan(1);
    await expect(page.getByText(`Meeting: ${minutes(over, 'over')}`, { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
}
