import { read, write } from 'node:fs';
import { createInterface } from 'node:readline';
import { Draw } from '@homegroup/testbed';
import { Direction, type Impairment } from './impairment.js';

/** The two ends of the line, as whoever started this process has opened them: the room's and the phone's. */
const [ROOM, PHONE] = [3, 4];
/** The longest packet that a network interface sends by default, with room to spare. */
const PACKET_MAX = 2_048;
const SEED = 20_261_201;
const GOOD: Impairment = { rateKbit: 20_000, lossPercent: 0, delayMs: 5 };

/** Reads packet by packet, for as long as the interface is there. */
function follow(from: number, direction: Direction): void {
  const buffer = Buffer.alloc(PACKET_MAX);
  read(from, buffer, 0, PACKET_MAX, null, (error, length) => {
    if (error) return;
    direction.take(Buffer.from(buffer.subarray(0, length)));
    follow(from, direction);
  });
}

// What the other end cannot take is lost, as on any line.
const into = (end: number) => (packet: Buffer) => write(end, packet, () => undefined);

const draw = new Draw(SEED);
const down = new Direction(into(PHONE), draw, GOOD);
const up = new Direction(into(ROOM), draw, GOOD);
follow(ROOM, down);
follow(PHONE, up);

// Each line that comes in is what the line does from now on; the answer is what it has carried so far.
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line !== '') up.impairment = down.impairment = JSON.parse(line) as Impairment;
    process.stdout.write(`${JSON.stringify({ up: up.counts, down: down.counts })}\n`);
  })
  .on('close', () => process.exit());
