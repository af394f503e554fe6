import { MEETING_LINK, type MeetingSettings } from '@homegroup/contracts';
import { folded } from './text.js';

const LENGTH_MAX = 64;
const SUFFIX_MAX = 6;

/**
 * A slug as a link that fits `MEETING_LINK`, the same one whenever the file comes again; null when nothing in it can stand
 * in a link.
 */
export function linkOf(slug: string): string | null {
  const plain = folded(unescaped(slug))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  const link = trimmed(plain, LENGTH_MAX);
  if (link === '') return null;
  return MEETING_LINK.test(link) ? link : `meeting-${link}`;
}

/** The links of one file. */
export class Slugs {
  private readonly taken = new Set<string>();

  /** False when a row before has it. */
  claim(link: string): boolean {
    if (this.taken.has(link)) return false;
    this.taken.add(link);
    return true;
  }

  /** One for a meeting without a slug, out of what else is known of it. */
  make(title: string, schedule: MeetingSettings['schedule']): string {
    const when = schedule.kind === 'weekly' ? `${schedule.days.join('-')}-${schedule.time}` : schedule.time;
    const ending = linkOf(when) ?? '';
    const beginning = trimmed(linkOf(title) ?? 'meeting', LENGTH_MAX - SUFFIX_MAX - ending.length - 1);
    const link = `${beginning}-${ending}`;
    for (let count = 1; ; count += 1) {
      const numbered = count === 1 ? link : `${link}-${count}`;
      if (this.claim(numbered)) return numbered;
    }
  }
}

function trimmed(link: string, length: number): string {
  return link.slice(0, length).replace(/-+$/, '');
}

// Slugs of other scripts come percent-encoded.
function unescaped(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
