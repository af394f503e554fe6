import { type NewMeeting, type OrderItem } from '@homegroup/contracts';
import { HeldMeeting, newGroup, type Servant, type ServerProcess, shortened, startingIn } from '@homegroup/testbed';
import { expect } from '@playwright/test';
import { Person } from './person.js';
import { TONES } from './tones.js';

/** Gives the template that a meeting would have the lengths and texts of a test. */
export type Change = (
  items: readonly OrderItem[],
  meeting: HeldMeeting,
) => Promise<readonly OrderItem[]> | readonly OrderItem[];

/** What every meeting of a group goes through, after the quiet, before it comes to what it is for. */
const OPENING = [
  'Welcome',
  'Moment of silence',
  'Who we are',
  'The Twelve Steps',
  'Newcomers and visitors',
  'Chips and birthdays',
];

type Coming = Promise<Person>;

/** Whoever chairs, and four more. */
interface Five {
  readonly chair: Person;
  readonly ana: Person;
  readonly ben: Person;
  readonly cleo: Person;
  readonly dan: Person;
}

/** To the end of their part, and thanks. */
export async function readOn(reader: Person): Promise<void> {
  const next = reader.page.getByRole('button', { name: 'Next line' });
  const done = reader.page.getByRole('button', { name: 'Thank you, done' });
  // A line that was asked for may be there a moment later; asked for twice, it is one line.
  await expect(async () => {
    if (await next.isVisible()) await next.click({ timeout: 1_000 });
    await expect(done).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await reader.press('Thank you, done');
}

/** The people of one meeting, each with a page of their own. */
export class Gathering {
  /** Those whose pages are open. */
  people: Person[] = [];

  private constructor(readonly meeting: HeldMeeting) {}

  /** A meeting of a fresh group that has just begun by the clock, its template in a few minutes; nobody is there yet. */
  static async of(
    { server, host }: { readonly server: ServerProcess; readonly host: Servant },
    settings: Partial<NewMeeting>,
    change: Change = (items) => items,
  ): Promise<Gathering> {
    const usual = { way: 'raisedHands', style: 'warning', lengthMin: 20 } as const;
    const meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(0, { ...usual, ...settings }));
    await meeting.keepOrder(await change(shortened((await meeting.order()).items), meeting));
    return new Gathering(meeting);
  }

  /** Whom the group has appointed to chair, two who share, and two who listen. */
  five(): Promise<Five> {
    return this.seated([
      this.appointed(),
      this.phone('Ana', 1),
      this.phone('Ben', 2),
      this.phone('Cleo'),
      this.phone('Dan'),
    ]);
  }

  /** Five who all may share, none of them appointed. */
  fiveStrangers(): Promise<Five> {
    const speakers = [this.phone('Ana', 1), this.phone('Ben', 2), this.phone('Cleo', 3), this.phone('Dan', 4)] as const;
    return this.seated([this.phone('Maria T.', 0), ...speakers]);
  }

  async everyoneSees(words: string | RegExp, withinMs?: number): Promise<void> {
    await Promise.all(this.people.map((person) => person.shows(words, withinMs)));
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

  async goHome(): Promise<void> {
    for (const person of this.people) await person.goHome();
  }

  /** Whoever chairs begins the meeting, and it comes through what it has in common with others. */
  async begin(chair: Person): Promise<void> {
    await chair.press('Begin: Quiet');
    await this.isAt('Quiet');
    await this.through(chair, ...OPENING);
  }

  /** What is left of the time is spread, and the meeting comes to its end. */
  async endOnTime(chair: Person, ...items: readonly string[]): Promise<void> {
    await chair.press('End on time');
    await chair.shows('On time');
    await this.through(chair, ...items, 'Closing', 'Fellowship after');
  }

  /** A page at the meeting's porch; with a microphone that says the tone of this number, or with none. */
  private phone(name: string, tone?: number): Promise<Person> {
    return Person.come({ ...this.address(name), tone: tone === undefined ? undefined : TONES[tone] });
  }

  private async appointed(): Promise<Person> {
    const chair = await Person.come({ ...this.address('Maria T.'), tone: TONES[0], signIn: this.meeting.host.signIn });
    await chair.page.getByLabel('Come in as chair').check();
    return chair;
  }

  /** The pages are opened at once; those on them come in one after the other. */
  private async seated(coming: readonly [Coming, Coming, Coming, Coming, Coming]): Promise<Five> {
    const [chair, ana, ben, cleo, dan] = await Promise.all(coming);
    for (const person of [chair, ana, ben, cleo, dan]) {
      this.people.push(person);
      await person.comeIn(person.tone === undefined ? 'Just listen' : 'Come in');
    }
    return { chair, ana, ben, cleo, dan };
  }

  private address(name: string): { url: string; name: string; meeting: string } {
    return { url: this.meeting.url, name, meeting: this.meeting.link };
  }
}
