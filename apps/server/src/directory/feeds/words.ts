import { type DoorKind } from '@homegroup/room';
import { type FeedMeeting } from './feed-meeting.js';

/** What feeds add to the group's own words. */
interface Words {
  readonly open: string;
  readonly closed: string;
  /** What else is to be known of the door. */
  readonly door: Readonly<Record<DoorKind, string>>;
  readonly opens: (minutes: number) => string;
  readonly basket: (address: string) => string;
}

const ENGLISH: Words = {
  open: 'Open meeting: everyone is welcome. You need no account, and you may just listen.',
  closed: 'Closed meeting: for anyone with a desire to stop. Newcomers are welcome, and nobody asks for proof.',
  door: {
    open: '',
    knock: 'You knock, and someone opens.',
    members: 'Members of the group come in at once; others knock, and someone opens.',
    locked: 'The chair opens the door; wait there for a moment.',
  },
  opens: (minutes) => `The room opens ${minutes} minutes before the start.`,
  basket: (address) => `Seventh tradition: ${address}`,
};

const SPANISH: Words = {
  open: 'Reunión abierta: todos son bienvenidos. No necesitas una cuenta y puedes solo escuchar.',
  closed:
    'Reunión cerrada: para quien tenga el deseo de dejarlo. Los recién llegados son bienvenidos y nadie pide pruebas.',
  door: {
    open: '',
    knock: 'Llamas a la puerta y alguien abre.',
    members: 'Los miembros del grupo entran enseguida; los demás llaman a la puerta y alguien abre.',
    locked: 'Quien coordina abre la puerta; espera allí un momento.',
  },
  opens: (minutes) => `La sala abre ${minutes} minutos antes del comienzo.`,
  basket: (address) => `Séptima tradición: ${address}`,
};

/** How to come in, in the meeting's language where there are words for it, else in English. */
export function howToComeIn({ language, attendance, door, opensBeforeMin }: FeedMeeting): string {
  const words = wordsOf(language);
  const parts = [
    attendance === 'open' ? words.open : words.closed,
    ...(opensBeforeMin > 0 ? [words.opens(opensBeforeMin)] : []),
    words.door[door],
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What the group says of itself, and where its basket stands. */
export function groupNotes({ language, about, basket }: FeedMeeting): string {
  const lines = [about, basket.link === '' ? '' : wordsOf(language).basket(basket.link)];
  return lines.filter((line) => line !== '').join('\n');
}

function wordsOf(language: string): Words {
  return /^es(-|$)/.test(language) ? SPANISH : ENGLISH;
}
