import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SAMPLE_RATE = 48_000;
const SECONDS = 4;
/** Noise suppression takes a steady tone for noise; bursts like syllables pass. */
const BURST_SECONDS = 0.24;
const PAUSE_SECONDS = 0.16;
const LOUDNESS = 0.5;

/** Tones in Hz, far enough apart that one is never taken for another or its overtone. */
export const TONES = [440, 700, 1_100, 1_550, 1_950] as const;
export type Tone = (typeof TONES)[number];

/** A WAV file (16 bit, mono) of bursts of the tone, for a fake microphone. */
export async function toneFile(tone: Tone): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'homegroup-tone-'));
  const path = join(folder, `${tone}.wav`);
  await writeFile(path, wav(samples(tone)));
  return path;
}

function samples(tone: Tone): Int16Array {
  const period = BURST_SECONDS + PAUSE_SECONDS;
  return Int16Array.from({ length: SAMPLE_RATE * SECONDS }, (_, index) => {
    const inPeriod = (index / SAMPLE_RATE) % period;
    if (inPeriod >= BURST_SECONDS) return 0;
    const swell = Math.sin((Math.PI * inPeriod) / BURST_SECONDS);
    return Math.round(32_767 * LOUDNESS * swell * Math.sin((2 * Math.PI * tone * index) / SAMPLE_RATE));
  });
}

function wav(data: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + data.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(data.byteLength, 40);
  return Buffer.concat([header, Buffer.from(data.buffer)]);
}
