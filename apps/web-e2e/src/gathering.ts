import { type NewMeeting, type OrderItem } from '@homegroup/contracts';
import { HeldMeeting, newGroup, Servant, type ServerProcess, shortened, startingIn } from '@homegroup/testbed';
import { type Browser, expect } from '@playwright/test';
import { launch, Person } from './person.js';
import { type Tone, TONES } from './tones.js';

/** Gives the template that a meeting would have the lengths and texts of a test. */
type Change = (
  items: readonly OrderItem[],
  meeting: HeldMeeting,
) => Promise<readonly OrderItem[]> | readonly OrderItem[];

/** A meeting of a fresh group that has just begun by the clock, its template in a few minutes; nobody is there yet. */
export async function gathering(
  server: ServerProcess,
  settings: Partial<NewMeeting>,
  change: Change = (items) => items,
): Promise<Gathering> {
  const host = await Servant.first(server);
  const usual = { way: 'raisedHands', style: 'warning', lengthMin: 20 } as const;
  const meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(0, { ...usual, ...settings }));
  await meeting.keepOrder(await change(shortened((await meeting.order()).items), meeting));
  return new Gathering(meeting);
}

/** To the end of their part, and thanks. */
export async function readOn(reader: Person): Promise<void> {
  const next = reader.page.getByRole('button', { name: 'Next line' });
  const done = reader.page.getByRole('button', { name: 'Thank you, done' });
  await expect(next.or(done).first()).toBeVisible();
  while (await next.isVisible()) await reader.press('Next line');
  await reader.press('Thank you, done');
}

/** The people of one meeting, each with a page of their own. */
export class Gathering {
  /** Those whose pages are open. */
  people: Person[] = [];
  /** Whoever never speaks needs no browser of their own. */
  private listeners: Browser | null = null;

  constructor(readonly meeting: HeldMeeting) {}

  /** Comes in on a phone whose microphone says a tone that is theirs alone. */
  async speaker(name: string): Promise<Person> {
    return this.come(await Person.come({ ...this.address(name), tone: this.nextTone() }));
  }

  /** The same as whom the group has appointed to chair. */
  async chair(name: string): Promise<Person> {
    const { signIn } = this.meeting.host;
    const chair = await Person.come({ ...this.address(name), tone: this.nextTone(), signIn });
    await expect(chair.page.getByLabel('Come in as chair')).toBeChecked();
    return this.come(chair);
  }

  async listener(name: string): Promise<Person> {
    this.listeners ??= await launch();
    const person = await Person.come({ ...this.address(name), browser: this.listeners });
    return this.come(person, 'Just listen');
  }

  async everyoneSees(words: string | RegExp): Promise<void> {
    await Promise.all(this.people.map((person) => person.shows(words)));
  }

  /** Every page says that the meeting has come to this. */
  async isAt(item: string): Promise<void> {
    const strip = (person: Person) => person.page.getByRole('button', { name: 'Show the whole order' });
    await Promise.all(this.people.map((person) => expect(strip(person)).toContainText(item)));
  }

  /** Whoever leads goes on through these, and everyone sees it. */
  async through(chair: Person, ...items: readonly string[]): Promise<void> {
    for (const item of items) {
      await chair.press(`Go on: ${item}`);
      await this.isAt(item);
    }
  }

  /** Each page receives sound from exactly these people, themselves left out. */
  async hears(...speakers: readonly Person[]): Promise<void> {
    const expected = (person: Person) =>
      speakers
        .filter((speaker) => speaker !== person)
        .flatMap(({ tone }) => tone ?? [])
        .sort((a, b) => a - b);
    await Promise.all(this.people.map((person) => expect.poll(() => person.hears()).toEqual(expected(person))));
  }

  /** Every page marks this line of the text as the one that is read. */
  async reads(line: string | RegExp): Promise<void> {
    const current = (person: Person) => person.page.locator('[aria-current="location"]');
    await Promise.all(this.people.map((person) => expect(current(person)).toContainText(line)));
  }

  /** The tab of someone dies; what happens meanwhile; they are back where they were. */
  async without(person: Person, meanwhile: () => Promise<void>): Promise<void> {
    const { people } = this;
    const { reopen } = await person.killTab();
    this.people = people.filter((other) => other !== person);
    await meanwhile();
    await reopen();
    this.people = people;
  }

  /** Someone who comes in by another way. */
  add(person: Person): void {
    this.people.push(person);
  }

  async goHome(): Promise<void> {
    for (const person of this.people) await person.goHome();
    await this.listeners?.close();
  }

  private async come(person: Person, way?: 'Just listen'): Promise<Person> {
    this.people.push(person);
    await person.comeIn(way);
    return person;
  }

  private address(name: string): { url: string; name: string; meeting: string } {
    return { url: this.meeting.url, name, meeting: this.meeting.link };
  }

  nextTone(): Tone | undefined {
    return TONES[this.people.filter(({ tone }) => tone !== undefined).length];
  }
}
