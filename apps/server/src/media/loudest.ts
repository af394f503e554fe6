import { SILENCE } from './rtp-packet.js';

/** Levels in -dBov (0 loudest, 127 silence); times in milliseconds of a steady clock. */
const SPEAKING_LEVEL = 55;
/** Someone who has been silent for this long gives their voice to whoever begins to speak. */
const HOLD_MS = 800;
/** With all voices speaking, a challenger must be louder than the quietest by this much, for this long. */
const LOUDER_BY = 8;
const CHALLENGE_MS = 400;
/** One noise is not speech: this many of the last packets must be loud. */
const LOUD_PACKETS = 2;
/** How fast the smoothed level follows within 20 ms: up at once, down slowly, so that pauses between words do not count. */
const ATTACK = 0.6;
const DECAY = 0.04;
const FOLLOWS_MS = 20;
/** Packets come every 20 to 60 ms, and far less often in a pause, which counts as no more than this. */
const APART_MAX_MS = 200;

interface Heard {
  level: number;
  heardAtMs: number;
  loudInARow: number;
  spokeAtMs: number;
  louderSinceMs: number | null;
}

/**
 * Who feeds the voices while conversation is open: everyone while there are voices enough; beyond that the
 * loudest, with hysteresis. Holds no packets and no clock.
 */
export class Loudest {
  private readonly heard = new Map<string, Heard>();
  private readonly voiceOf = new Map<string, number>();
  private readonly seatAt: (string | null)[];

  constructor(voices: number) {
    this.seatAt = Array.from({ length: voices }, () => null);
  }

  /** The voice that this seat has now. */
  voice(seat: string): number | undefined {
    return this.voiceOf.get(seat);
  }

  /** Takes in one packet's level; the voice that the seat won by it, or null when nothing changes. */
  hear(seat: string, level: number, nowMs: number): { readonly voice: number; readonly from: string | null } | null {
    const heard = this.note(seat, level, nowMs);
    if (this.voiceOf.has(seat)) return null;
    const voice = this.voiceFor(heard, nowMs);
    return voice === null ? null : { voice, from: this.assign(seat, voice) };
  }

  /** The seat is muted or gone; the voice it had, if any. */
  drop(seat: string): number | undefined {
    const voice = this.voiceOf.get(seat);
    this.heard.delete(seat);
    this.voiceOf.delete(seat);
    if (voice !== undefined) this.seatAt[voice] = null;
    return voice;
  }

  /** Seats that have a voice and spoke within the last `withinMs`, the loudest first. */
  speaking(nowMs: number, withinMs: number): string[] {
    return [...this.voiceOf.keys()]
      .filter((seat) => nowMs - (this.heard.get(seat)?.spokeAtMs ?? -Infinity) <= withinMs)
      .sort((a, b) => this.levelOf(a) - this.levelOf(b));
  }

  private note(seat: string, level: number, nowMs: number): Heard {
    const heard = this.heard.get(seat) ?? newcomer(nowMs);
    const steps = Math.min(APART_MAX_MS, Math.max(FOLLOWS_MS, nowMs - heard.heardAtMs)) / FOLLOWS_MS;
    heard.level += (level - heard.level) * (1 - (1 - (level < heard.level ? ATTACK : DECAY)) ** steps);
    heard.heardAtMs = nowMs;
    heard.loudInARow = level <= SPEAKING_LEVEL ? heard.loudInARow + 1 : 0;
    if (heard.loudInARow >= LOUD_PACKETS) heard.spokeAtMs = nowMs;
    this.heard.set(seat, heard);
    return heard;
  }

  private voiceFor(heard: Heard, nowMs: number): number | null {
    const free = this.seatAt.indexOf(null);
    if (free >= 0) return free;
    if (heard.loudInARow < LOUD_PACKETS) return null;
    return this.silentVoice(nowMs) ?? this.challenge(heard, nowMs);
  }

  private silentVoice(nowMs: number): number | null {
    const oldest = this.least((seat) => this.heard.get(seat)?.spokeAtMs ?? -Infinity);
    const spokeAtMs = this.heard.get(this.seatAt[oldest] ?? '')?.spokeAtMs ?? -Infinity;
    return nowMs - spokeAtMs >= HOLD_MS ? oldest : null;
  }

  private challenge(heard: Heard, nowMs: number): number | null {
    const quietest = this.least((seat) => -this.levelOf(seat));
    const isLouder = this.levelOf(this.seatAt[quietest] ?? '') - heard.level >= LOUDER_BY;
    heard.louderSinceMs = isLouder ? (heard.louderSinceMs ?? nowMs) : null;
    return heard.louderSinceMs !== null && nowMs - heard.louderSinceMs >= CHALLENGE_MS ? quietest : null;
  }

  private assign(seat: string, voice: number): string | null {
    const from = this.seatAt[voice] ?? null;
    if (from !== null) this.voiceOf.delete(from);
    this.seatAt[voice] = seat;
    this.voiceOf.set(seat, voice);
    return from;
  }

  private least(measure: (seat: string) => number): number {
    const measures = this.seatAt.map((seat) => measure(seat ?? ''));
    return measures.indexOf(Math.min(...measures));
  }

  private levelOf(seat: string): number {
    return this.heard.get(seat)?.level ?? SILENCE;
  }
}

function newcomer(nowMs: number): Heard {
  return { level: SILENCE, heardAtMs: nowMs, loudInARow: 0, spokeAtMs: -Infinity, louderSinceMs: null };
}
