import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type DtlsParameters, type TransportOffer } from '@homegroup/contracts';
import { nativeProgram } from './native.js';
import { readWindow, type Window } from './window.js';

const CONNECT_MAX_MS = 30_000;

/** What a speaker's packets look like. */
export interface Sound {
  readonly ssrc: number;
  readonly payloadType: number;
  /** One byte that stands in every packet. */
  readonly mark: number;
  readonly everyMs: number;
  readonly levelExtension: number;
}

/** WebRTC members (ICE, DTLS, SRTP) of one process, which runs beside this one: a program in C++, cheap enough for hundreds. */
export class MediaClients {
  private readonly lines = new Map<string, Line>();
  private readonly asked: ((json: string) => void)[] = [];
  private last = 0;

  private constructor(
    private readonly child: ChildProcessWithoutNullStreams,
    /** The same for all of them: their keys are made once. */
    readonly dtlsParameters: DtlsParameters,
  ) {}

  static async start(): Promise<MediaClients> {
    const child = spawn(await nativeProgram('members'), { stdio: ['pipe', 'pipe', 'pipe'] });
    child.stderr.pipe(process.stderr);
    const lines = createInterface({ input: child.stdout });
    const ready = await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve);
      child.once('exit', () => reject(new Error('the members program ended at once')));
    });
    const [, value = ''] = ready.split(' ');
    const clients = new MediaClients(child, { role: 'client', fingerprints: [{ algorithm: 'sha-256', value }] });
    lines.on('line', (line) => clients.take(line));
    return clients;
  }

  /** @throws when the program does not run */
  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the members program does not run');
    return this.child.pid;
  }

  /** Begins ICE on a transport; DTLS waits for `shake`. @throws when it has no candidate for UDP */
  begin(offer: TransportOffer): Line {
    const id = String((this.last += 1));
    const candidate = offer.iceCandidates.find(({ protocol }) => protocol === 'udp');
    const print = offer.dtlsParameters.fingerprints.find(({ algorithm }) => algorithm === 'sha-256');
    if (!candidate || !print) throw new Error('the transport cannot be used');
    const { usernameFragment, password } = offer.iceParameters;
    const line = new Line(id, offer.id, print.value, (text) => this.tell(text));
    this.lines.set(id, line);
    this.tell(`add ${id} ${candidate.port} ${usernameFragment} ${password}`);
    return line;
  }

  /** Opens a new window: what is counted is counted from now on. */
  open(): void {
    this.tell('start');
  }

  /** From now on the first packet with this mark is noted, at every member. */
  await(mark: number): void {
    this.tell(`await ${mark}`);
  }

  /** @throws when a member got packets that did not prove to be true sound */
  async report(): Promise<Window> {
    const json = await new Promise<string>((resolve) => {
      this.asked.push(resolve);
      this.tell('report');
    });
    return readWindow(json);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stdin.end();
    await gone;
  }

  private tell(text: string): void {
    this.child.stdin.write(`${text}\n`);
  }

  private take(line: string): void {
    const [word = '', id = '', at = ''] = line.split(' ', 3);
    if (word === 'report') this.asked.shift()?.(line.slice('report '.length));
    else this.lines.get(id)?.take(word, Number(at));
  }
}

/** One member's transport. Instants are those of `nowMs`. */
export class Line {
  readonly connected: Promise<number>;
  /** The arrival of the first packet of all. */
  readonly first: Promise<number>;
  private onConnected: (atMs: number) => void = () => undefined;
  private onFailed: (error: Error) => void = () => undefined;
  private onFirst: (atMs: number) => void = () => undefined;
  private readonly tooLong: NodeJS.Timeout;

  constructor(
    readonly id: string,
    readonly transport: string,
    private readonly fingerprint: string,
    private readonly tell: (text: string) => void,
  ) {
    this.connected = new Promise((resolve, reject) => {
      this.onConnected = resolve;
      this.onFailed = reject;
    });
    this.connected.catch(() => undefined);
    this.first = new Promise((resolve) => (this.onFirst = resolve));
    this.tooLong = setTimeout(() => this.take('failed', 0), CONNECT_MAX_MS);
  }

  /** The server knows the client's fingerprint: DTLS may begin. */
  shake(): void {
    this.tell(`dtls ${this.id} ${this.fingerprint}`);
  }

  /** Sends a packet in every beat, until `silence`. */
  speak({ ssrc, payloadType, mark, everyMs, levelExtension }: Sound): void {
    this.tell(`speak ${this.id} ${ssrc} ${payloadType} ${mark} ${everyMs} ${levelExtension}`);
  }

  silence(): void {
    this.tell(`silence ${this.id}`);
  }

  drop(): void {
    clearTimeout(this.tooLong);
    this.tell(`drop ${this.id}`);
  }

  /** What the program said of it. */
  take(word: string, atMs: number): void {
    if (word !== 'first') clearTimeout(this.tooLong);
    if (word === 'first') this.onFirst(atMs);
    else if (word === 'connected') this.onConnected(atMs);
    else this.onFailed(new Error('a member was not connected'));
  }
}
