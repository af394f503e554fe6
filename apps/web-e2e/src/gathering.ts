import { type NewMeeting, type OrderItem } from '@homegroup/contracts';
import {
  HeldMeeting,
  newGroup,
  type Servant,
  type ServerProcess,
  shortened,
  startingIn,
  Witness,
} from '@homegroup/testbed';
import { expect } from '@playwright/test';
import { isAsOrdered, isFitted } from './as-ordered.js';
import { showsOver, stripOf } from './item-shown.js';
import { Person } from './person.js';
import { TONES } from './tones.js';

/** Gives the template that a meeting would have the lengths and texts of a test. */
export type Change = (
  items: readonly OrderItem[],
  meeting: HeldMeeting,
) => Promise<readonly OrderItem[]> | readonly OrderItem[];

/** Longer than the whole meeting, as a group's plan is that has not thought of the end. */
const TOO_LONG_MS = 25 * 60_000;
/** Longer than an item of a test lasts. */
const OVER = { timeout: 60_000 };

/** What every meeting of a group goes through, after the quiet, before it comes to what it is for. */
const OPENING = [
  'Welcome',
  'Moment of silence',
  'Who we are',
  'The Twelve Steps',
  'Newcomers and visitors',
  'Chips and birthdays',
];

/** Who is there without a page. */
export const WITNESS = 'Finn';

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

/** In a few minutes, but for what gives way when a meeting must end on time. */
function tooLong(items: readonly OrderItem[]): OrderItem[] {
  return shortened(items).map((item) =>
    item.kind === 'shares' || item.kind === 'questions' ? { ...item, lengthMs: TOO_LONG_MS } : item,
  );
}

/** The people of one meeting, each with a page of their own. */
export class Gathering {
  /** Those whose pages are open. */
  people: Person[] = [];

  private constructor(
    readonly meeting: HeldMeeting,
    private readonly witness: Witness,
  ) {}

  /**
   * A meeting of a fresh group that has just begun by the clock, its template in a few minutes, but for shares that would go on
   * beyond its end. Nobody is there yet but a witness, who never says a word.
   */
  static async of(
    { server, host }: { readonly server: ServerProcess; readonly host: Servant },
    settings: Partial<NewMeeting>,
    change: Change = (items) => items,
  ): Promise<Gathering> {
    const usual = { way: 'raisedHands', style: 'warning', lengthMin: 20 } as const;
    const meeting = await HeldMeeting.of(server, host, await newGroup(host), startingIn(0, { ...usual, ...settings }));
    await meeting.keepOrder(await change(tooLong((await meeting.order()).items), meeting));
    const witness = await Witness.of(meeting, WITNESS);
    expect(witness.givenWords()).toEqual(witness.promisedWords());
    return new Gathering(meeting, witness);
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

  /** The meeting has come to this as the group's order says, and every page shows it: its place, its clock, its text, its hands. */
  isAt(item: string): Promise<void> {
    return isAsOrdered(this.people, this.witness, item);
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
    this.witness.leave();
  }

  /** Whoever chairs begins the meeting, and it comes through what it has in common with others; `reader` reads who they are. */
  async begin(chair: Person, reader?: Person): Promise<void> {
    await showsOver(chair, this.witness);
    await chair.press('Begin: Quiet');
    await this.isAt('Quiet');
    for (const item of OPENING) {
      await this.through(chair, item);
      if (reader && item === 'Who we are') await this.isReadBy(reader);
    }
  }

  /** The reader reads the whole text under way, and nobody else is heard. */
  async isReadBy(reader: Person): Promise<void> {
    await reader.press('Read aloud');
    await this.hears(reader);
    await readOn(reader);
    await this.hears();
  }

  /** The time of the item under way is over, which every page says calmly, and nothing happens. */
  async runsOver(): Promise<void> {
    const { steps } = this.witness.view.progress;
    await Promise.all(this.people.map(({ page }) => expect(stripOf(page)).toContainText('just over', OVER)));
    expect(this.witness.view.progress.steps).toBe(steps);
  }

  /** What the meeting is over is taken from the shares in one tap, so that it will end when its hours say. */
  fit(chair: Person): Promise<void> {
    return isFitted(chair, this.witness);
  }

  /** The meeting comes to its end, before its time is over. */
  async endInTime(chair: Person, ...items: readonly string[]): Promise<void> {
    await this.through(chair, ...items, 'Fellowship after');
    expect(Date.now()).toBeLessThan(this.witness.dueAt);
  }

  /** A page at the meeting's porch; with a microphone that says the tone of this number, or with none. */
  private phone(name: string, tone?: number): Promise<Person> {
    return Person.come({ ...this.address(name), tone: tone === undefined ? undefined : TONES[tone] });
  }

  private async appointed(): Promise<Person> {
    const chair = await Person.come({ ...this.address('Maria T.'), tone: TONES[0], signIn: this.meeting.host.signIn });
    await expect(chair.page.getByLabel('Come in as chair')).toBeChecked();
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
