import { type TFunction } from 'i18next';

const MINUTE_MS = 60_000;

/** Whole minutes, as people say lengths; a short item has one. */
export function minutesOf(lengthMs: number): number {
  return Math.max(1, Math.round(lengthMs / MINUTE_MS));
}

/** By how much the meeting will be over after or before its time, in words. */
export function paceLine(t: TFunction, overMs: number): string {
  const minutes = Math.round(Math.abs(overMs) / MINUTE_MS);
  if (minutes === 0) return t('script.pace.onTime');
  return overMs > 0 ? t('script.pace.over', { count: minutes }) : t('script.pace.inHand', { count: minutes });
}
