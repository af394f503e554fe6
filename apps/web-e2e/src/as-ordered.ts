import { type Witness } from '@homegroup/testbed';
import { expect } from '@playwright/test';
import { showsHands, showsOver, showsScript, showsStrip, showsText, stripOf } from './item-shown.js';
import { type Person } from './person.js';

/** Lengths are whole seconds, and what is under way goes on meanwhile. */
const END_MS = 2_000;

/** The room is at this item as its group has written it, having come there in one step, and these pages show it. */
export async function isAsOrdered(people: readonly Person[], witness: Witness, item: string): Promise<void> {
  await Promise.all(people.map(({ page }) => expect(stripOf(page)).toContainText(item)));
  await expect.poll(() => witness.now()).toEqual(witness.promised(item));
  const { steps, isInTime } = witness.look();
  if (steps > 0) expect({ steps, isInTime }).toEqual({ steps: 1, isInTime: true });
  const chairs = people.filter(({ name }) => witness.serving('chair').includes(name));
  // A step closes every microphone but that of whoever leads [M4].
  const open = witness.unmuted().filter((name) => chairs.every((chair) => chair.name !== name));
  if (witness.now().way !== 'conversation') expect(open).toEqual([]);
  await Promise.all([
    ...people.flatMap((person) => [showsStrip, showsText, showsHands].map((shows) => shows(person, witness))),
    ...chairs.map((chair) => showsScript(chair, witness)),
  ]);
}

/** The meeting would be over its time; one tap of whoever chairs takes that from the shares, and then it ends when its hours say. */
export async function isFitted(chair: Person, witness: Witness): Promise<void> {
  const before = witness.lengths();
  await showsOver(chair, witness);
  const pressedAt = Date.now();
  await chair.press('End on time');
  await chair.shows('Meeting: on time');
  await chair.shows(/: now \d+ minutes?/);
  await expect.poll(() => witness.lengths()).not.toEqual(before);
  const after = witness.lengths();
  // The tap came between the two.
  expect(witness.endAt(pressedAt) - witness.dueAt).toBeLessThanOrEqual(END_MS);
  expect(witness.dueAt - witness.endAt(Date.now())).toBeLessThanOrEqual(END_MS);
  const [gave, kept] = [before.filter(({ gives }) => gives), before.filter(({ gives }) => !gives)];
  expect(after.filter(({ gives }) => !gives)).toEqual(kept);
  for (const { item, lengthMs } of gave)
    expect(after.find((one) => one.item === item)?.lengthMs).toBeLessThan(lengthMs);
}
