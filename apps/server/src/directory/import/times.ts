const TIME = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?\s?m\.?)?$/i;
const WORDS: Readonly<Record<string, string>> = { noon: '12:00', midnight: '00:00' };
const DAY_MIN = 24 * 60;

/** A time of day as people write it ("7:30 pm", "19:30", "noon"), as `HH:MM` of 24 hours; null when it is none. */
export function timeIn(text: string): string | null {
  const written = text.trim().toLowerCase();
  const word = WORDS[written];
  if (word !== undefined) return word;
  const [, hours = '', minutes = '', half = ''] = TIME.exec(written) ?? [];
  // A number alone may be anything.
  if (minutes + half === '') return null;
  const hour = hourOf(Number(hours), half);
  const minute = Number(minutes);
  return hour === null || minute > 59 ? null : `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/** Minutes from one time of day to the next that the other names: past midnight where it is earlier. Equal ones are a day apart. */
export function minutesBetween(start: string, end: string): number {
  return ((minuteOf(end) - minuteOf(start) + DAY_MIN - 1) % DAY_MIN) + 1;
}

function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour > 23 ? null : hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
