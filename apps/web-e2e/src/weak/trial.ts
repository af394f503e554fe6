import { CHROMIUM_FLAGS, delay, Member, ServerProcess } from '@homegroup/testbed';
import { type Browser, chromium } from '@playwright/test';
import { Person } from '../person.js';
import { type SoundReceived } from '../sound-counts.js';
import { type Tone, toneFile } from '../tones.js';
import { type Direction, type Impairment } from './impairment.js';
import { type Sides, WeakLine } from './weak-line.js';

const MARIA: Tone = 440;
const ANA: Tone = 700;
const NOTICE = /Your line is weak/;
/** Longer than this nothing may take, in milliseconds, however weak the line. */
const PATIENCE_MS = 120_000;
/** How often it is asked who is heard. */
const LISTENS = 4;
/** From the moment that one is told until pictures are no longer on their way and sound waits as long as it needs to. */
const SETTLE_MS = 5_000;

export interface Sound {
  /** How many listens heard this voice, and no other, of all. */
  readonly heardRight: number;
  readonly listens: number;
  /** Of all samples that were played, those that had to be made up, from 0 to 1: after all that was mended. */
  readonly concealed: number;
  /** The same without those made up in a pause, which nobody hears. */
  readonly audiblyConcealed: number;
  /** Packets lost for good of all, and how often one was asked for again. */
  readonly lost: number;
  readonly nacks: number;
  /** Packets that carried repair data for the one before. */
  readonly repairing: number;
  readonly bufferMs: number;
}

export interface Findings {
  readonly impairment: Impairment;
  /** Milliseconds from the tap on "Come in". */
  readonly seatedMs: number;
  readonly heardMs: number;
  readonly listening: Sound;
  /** Of a hundred packets, how many the line has lost by its own luck. */
  readonly lostPercent: Sides<number>;
  /** What the line carried while one listened, in kbit/s. */
  readonly kbit: Sides<number>;
  /** Pictures decoded in the last seconds of listening. */
  readonly pictures: number;
  /** From the tap on a button until the page shows what came of it. */
  readonly commandsMs: readonly number[];
  /** What those on a good line hear of whoever speaks on the weak one. */
  readonly speaking: Sound;
  readonly isTold: boolean;
  readonly isSeatKept: boolean;
  /** Lines for messages, and connections for media, that the page has opened. */
  readonly sockets: number;
  readonly connections: number;
}

/** Someone comes to a meeting over a weak line, listens, raises their hand, and speaks. */
export class Trial {
  private constructor(
    private readonly line: WeakLine,
    private readonly impairment: Impairment,
    private readonly listenMs: number,
    private readonly maria: Person,
    private readonly ana: Person,
    private readonly observer: Member,
  ) {}

  static async run(impairment: Impairment, listenMs: number): Promise<Findings> {
    const line = await WeakLine.lay();
    const server = await ServerProcess.start(line.roomSettings);
    const phone = await phoneOn(line);
    try {
      const { url } = server;
      const maria = await Person.come({ url, name: 'Maria', tone: MARIA });
      await maria.comeIn();
      await maria.turnCameraOn();
      await maria.unmute();
      const observer = await Member.enter({ url, name: 'Observer' });
      const ana = await Person.come({ url, name: 'Ana', tone: ANA, on: phone });
      const findings = await new Trial(line, impairment, listenMs, maria, ana, observer).findings();
      observer.close();
      return findings;
    } finally {
      await phone.close();
      await server.stop();
      await line.remove();
    }
  }

  private async findings(): Promise<Findings> {
    const { impairment, ana, line } = this;
    let sockets = 0;
    ana.page.on('websocket', () => (sockets += 1));
    // The page itself is there already, as it is for whoever came before: a browser keeps it.
    await ana.page.waitForFunction(() => window.counts.connections() > 0);
    await ana.page.waitForLoadState('networkidle');
    await line.become(impairment);
    const { seatedMs, heardMs } = await this.comeIn();
    const seat = this.seatOfAna;
    const isTold = await shows(ana, NOTICE);
    await delay(SETTLE_MS);
    const listened = await this.listen();
    const commandsMs = await this.raiseHands();
    const speaking = await this.speak();
    const { up, down } = await line.carried();
    const lostPercent = { up: lostOf(up), down: lostOf(down) };
    const isSeatKept = seat !== undefined && seat === this.seatOfAna;
    const connections = await ana.page.evaluate(() => window.counts.connections());
    return {
      impairment,
      lostPercent,
      seatedMs,
      heardMs,
      ...listened,
      commandsMs,
      speaking,
      isTold,
      isSeatKept,
      sockets,
      connections,
    };
  }

  private get seatOfAna(): string | undefined {
    return this.observer.view?.seats.find(({ name, away }) => name === 'Ana' && !away)?.id;
  }

  private async comeIn() {
    const { ana } = this;
    const began = Date.now();
    await ana.page.getByRole('textbox', { name: 'Name to show' }).fill('Ana');
    await ana.press('Come in');
    await ana.page.getByRole('button', { name: 'Leave' }).waitFor({ timeout: PATIENCE_MS });
    const seatedMs = Date.now() - began;
    while ((await ana.hears()).length === 0 && Date.now() - began < PATIENCE_MS) await delay(100);
    return { seatedMs, heardMs: Date.now() - began };
  }

  private async listen() {
    const { line, ana } = this;
    const [before, beganAt] = [await line.carried(), Date.now()];
    const listening = await this.follow(ana, MARIA);
    const [after, tookMs] = [await line.carried(), Date.now() - beganAt];
    const rate = (side: 'up' | 'down') => Math.round(((after[side].bytes - before[side].bytes) * 8) / tookMs);
    const frames = await ana.framesDecoded();
    await delay(2_000);
    const pictures = (await ana.framesDecoded()) - frames;
    return { listening, kbit: { up: rate('up'), down: rate('down') }, pictures };
  }

  private async raiseHands(): Promise<number[]> {
    const took: number[] = [];
    for (const name of ['Raise hand', 'Lower hand', 'Raise hand', 'Lower hand']) {
      const askedAt = Date.now();
      await this.ana.press(name);
      const next = name === 'Raise hand' ? 'Lower hand' : 'Raise hand';
      await this.ana.page.getByRole('button', { name: next }).waitFor({ timeout: PATIENCE_MS });
      took.push(Date.now() - askedAt);
    }
    return took;
  }

  private async speak(): Promise<Sound> {
    const { ana, maria } = this;
    await maria.mute();
    await ana.press('Unmute');
    await ana.page.getByRole('button', { name: 'Mute', exact: true }).waitFor({ timeout: PATIENCE_MS });
    const beganAt = Date.now();
    while ((await maria.hears()).length === 0 && Date.now() - beganAt < PATIENCE_MS) await delay(100);
    await delay(SETTLE_MS * 2);
    return this.follow(maria, ANA);
  }

  /** What someone hears for a while of the one who says this tone. */
  private async follow(person: Person, tone: Tone): Promise<Sound> {
    const before = await soundOf(person);
    let heardRight = 0;
    for (let listen = 0; listen < LISTENS; listen += 1) {
      await delay(this.listenMs / LISTENS);
      heardRight += (await person.hears()).join() === `${tone}` ? 1 : 0;
    }
    const after = await soundOf(person);
    const passed = (name: keyof SoundReceived) => after[name] - before[name];
    const played = Math.max(1, passed('totalSamplesReceived'));
    return {
      ...{ heardRight, listens: LISTENS, nacks: passed('nackCount') },
      repairing: passed('fecPacketsReceived'),
      concealed: share(passed('concealedSamples'), played),
      audiblyConcealed: share(passed('concealedSamples') - passed('silentConcealedSamples'), played),
      lost: share(passed('packetsLost'), passed('packetsLost') + passed('packetsReceived')),
      bufferMs: Math.round((1_000 * passed('jitterBufferDelay')) / Math.max(1, passed('jitterBufferEmittedCount'))),
    };
  }
}

async function phoneOn(line: WeakLine): Promise<Browser> {
  const sound = `--use-file-for-fake-audio-capture=${await toneFile(ANA)}`;
  const args = [...CHROMIUM_FLAGS, sound, line.browserFlag];
  return chromium.launch({ executablePath: line.browser, chromiumSandbox: false, args });
}

function soundOf(person: Person): Promise<SoundReceived> {
  return person.page.evaluate(() => window.counts.sound());
}

async function shows(person: Person, words: RegExp): Promise<boolean> {
  return person.shows(words, PATIENCE_MS).then(
    () => true,
    () => false,
  );
}

function share(part: number, all: number): number {
  return Math.round((part / Math.max(1, all)) * 1_000) / 1_000;
}

function lostOf({ packets, lost, overflowed }: Direction['counts']): number {
  return Math.round((100 * lost) / Math.max(1, packets + lost + overflowed));
}
