import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from '@homegroup/testbed';
import { type Direction, type Impairment } from './impairment.js';

/** What comes from the phone, and what goes to it. */
export interface Sides<T> {
  readonly up: T;
  readonly down: T;
}

const LINK = fileURLToPath(new URL('link.js', import.meta.url));
/** Addresses of a network that has no way out. */
const ROOM_ADDRESS = '10.77.0.1';
const PHONE_ADDRESS = '10.77.0.2';
// Node opens no network interfaces: this opens both ends (TUNSETIFF, IFF_TUN | IFF_NO_PI) and hands them on. Perl is on every Debian.
const OPENER = `
$^F = 9;
for my $name ("room", "phone") {
  open(my $end, "+<", "/dev/net/tun") or die "no /dev/net/tun: $!";
  push @ends, $end;
  ioctl($end, 0x400454ca, pack("a16Sx22", $name, 0x1001)) or die "no tun interface: $!";
}
exec @ARGV;`;

/**
 * A line between this process, which must be alone in a network namespace, and a phone in another one. The kernels
 * that tests run on seldom have netem, so both ends are tun interfaces and the line between them is a process.
 */
export class WeakLine {
  private constructor(
    private readonly link: ChildProcess,
    private readonly phone: ChildProcess,
    private readonly answers: Interface,
    private readonly folder: string,
    /** Chromium on the phone. */
    readonly browser: string,
  ) {}

  static async lay(): Promise<WeakLine> {
    const phone = spawn('unshare', ['--net', 'cat'], { stdio: ['pipe', 'ignore', 'inherit'] });
    await once(phone, 'spawn');
    const link = spawn('perl', ['-e', OPENER, process.execPath, LINK], { stdio: ['pipe', 'pipe', 'inherit'] });
    const folder = await mkdtemp(join(tmpdir(), 'homegroup-weak-'));
    const browser = join(folder, 'chromium');
    const onPhone = ['nsenter', `--net=/proc/${phone.pid}/ns/net`];
    await writeFile(browser, `#!/bin/sh\nexec ${onPhone.join(' ')} ${chromiumPath()} "$@"\n`);
    await chmod(browser, 0o755);
    const line = new WeakLine(link, phone, createInterface({ input: link.stdout }), folder, browser);
    await line.carried();
    run('ip', 'link', 'set', 'phone', 'netns', String(phone.pid));
    raise([], 'room', ROOM_ADDRESS);
    raise(onPhone, 'phone', PHONE_ADDRESS);
    return line;
  }

  /** Takes the browser to the server: `localhost` is a secure context, and here it is the room's end of the line. */
  get browserFlag(): string {
    return `--host-resolver-rules=MAP localhost ${ROOM_ADDRESS}`;
  }

  /** With which a server can be reached from either end. */
  get roomSettings(): NodeJS.ProcessEnv {
    return { HOST: '0.0.0.0', MEDIA_LISTEN_ADDRESS: ROOM_ADDRESS };
  }

  /** From now on the line is like this, in each direction. */
  async become(impairment: Impairment): Promise<void> {
    await this.ask(JSON.stringify(impairment));
  }

  /** What it has carried since it was laid. */
  carried(): Promise<Sides<Direction['counts']>> {
    return this.ask('');
  }

  async remove(): Promise<void> {
    this.link.stdin?.end();
    this.phone.stdin?.end();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async ask(line: string): Promise<Sides<Direction['counts']>> {
    const answered = once(this.answers, 'line') as Promise<[string]>;
    this.link.stdin?.write(`${line}\n`);
    return JSON.parse((await answered)[0]) as Sides<Direction['counts']>;
  }
}

function raise(where: readonly string[], name: string, address: string): void {
  for (const words of [`addr add ${address}/30 dev ${name}`, `link set ${name} up`, 'link set lo up'])
    run(...where, 'ip', ...words.split(' '));
}

function run(...words: readonly string[]): void {
  const [command = '', ...args] = words;
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
}
