import {
  type Directory,
  type GroupPage,
  type Listed,
  type MeetingPage,
  type MeetingSummary,
  type Porch,
} from '@homegroup/contracts';
import { AT_THE_BEGINNING, type CommonView, commonView, type ItemKind, openRoom, type SeatView } from '@homegroup/room';
import { createStore } from 'zustand/vanilla';
import { type RoomSession } from '../session/room-session.js';
import { type RoomState } from '../session/room-state.js';
import { GOOD_LINE } from '../session/room-store.js';
import { madeUpOrder, madeUpScript } from './made-up-order.js';

export { madeUpOrder, madeUpScript };

const NAMES = [
  ...['Maria T.', 'Sam R.', 'Ana', 'Wolfgang-Sebastian von und zu H.', 'Dee', 'José M.', 'Łukasz', 'נועה ב.', 'Bo'],
  ...['Grace O.', 'Ivy', 'Mohammed A.', 'Kit', 'Sunny ☀️', 'Pat', 'Chidi', '美咲', 'Rae', 'Tom W.', 'Nell'],
];
/** Some show their faces: every third, so that pages are mixed. */
const EVERY_CAMERA = 3;

export const HELPLINES = [
  { country: 'US', name: '988 Suicide & Crisis Lifeline', telephone: '988' },
  { country: 'GB', name: 'Samaritans', telephone: '116 123' },
  { country: 'ES', name: 'Línea 024', telephone: '024' },
];

/** The instant, by the server's clock, at which a made-up session stands still. */
export const MADE_UP_NOW = 1_800_000_000_000;

/** Seats as a room shows them; the first is one's own. */
export function madeUpSeats(count: number): SeatView[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `seat-${index}`,
    name: `${NAMES[index % NAMES.length] ?? ''}${index < NAMES.length ? '' : ` ${Math.floor(index / NAMES.length) + 1}`}`,
    roles: [],
    muted: index !== 1,
    camera: index % EVERY_CAMERA === 1,
    away: index === 4,
    held: [],
  }));
}

function madeUpMeeting(changes: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    link: 'tuesday',
    title: 'Tuesday Step Study',
    group: 'Riverside Group',
    fellowship: 'Heroin Anonymous',
    attendance: 'open',
    sharing: 'anyone',
    givesReceipts: false,
    room: OPEN_ROOM,
    ...changes,
  };
}

/** A room in progress. */
export const OPEN_ROOM = { kind: 'open', door: 'open', hasBegun: true, present: 14 } as const;

/** A meeting in a list: on now unless it is said otherwise. */
export function madeUpListed(changes: Partial<Listed> = {}): Listed {
  return {
    ...madeUpMeeting(),
    formats: ['step'],
    tags: [],
    language: 'en',
    timeZone: 'America/Chicago',
    startsAt: MADE_UP_NOW - 20 * 60_000,
    endsAt: MADE_UP_NOW + 40 * 60_000,
    isCancelled: false,
    ...changes,
  };
}

/** One that starts so many minutes from now. */
export function madeUpComing(inMin: number, changes: Partial<Listed> = {}): Listed {
  const startsAt = MADE_UP_NOW + inMin * 60_000;
  const room = { kind: 'notYet', opensAt: startsAt - 15 * 60_000 } as const;
  return madeUpListed({ startsAt, endsAt: startsAt + 60 * 60_000, room, ...changes });
}

export function madeUpDirectory(changes: Partial<Directory> = {}): Directory {
  return {
    instance: 'Evening meetings',
    helplines: HELPLINES,
    at: MADE_UP_NOW,
    zone: 'America/Chicago',
    filters: {},
    fellowships: ['AA', 'HA'],
    languages: ['en', 'es'],
    now: [],
    coming: [],
    more: null,
    ...changes,
  };
}

/** A meeting's page: twice a week, its doors not open yet. */
export function madeUpMeetingPage(changes: Partial<MeetingPage['meeting']> = {}): MeetingPage {
  const { startsAt, ...listed } = madeUpComing(180);
  const week = 7 * 24 * 60 * 60_000;
  const next = [0, 1, 2].map((number) => ({
    startsAt: (startsAt ?? 0) + number * week,
    isCancelled: number === 1,
    note: number === 1 ? 'Feast day' : '',
  }));
  const meeting: MeetingPage['meeting'] = {
    ...{ ...listed, startsAt, next, groupLink: 'riverside' },
    schedule: { kind: 'weekly', days: ['FR', 'MO'], every: 1, time: '19:00', from: '2026-01-01', until: null },
    ...{ lengthMin: 60, opensBeforeMin: 15, door: 'open', sharing: 'members', way: 'raisedHands', style: 'warning' },
    ...{ shareLengthMs: 180_000, notes: 'Bring the book.\nOr only yourself.', phone: null, suspended: false },
    ...changes,
  };
  return { instance: 'Evening meetings', helplines: HELPLINES, at: MADE_UP_NOW, meeting };
}

export function madeUpGroupPage(
  changes: Partial<GroupPage['group']> = {},
  meetings: readonly Listed[] = [],
): GroupPage {
  const group: GroupPage['group'] = {
    link: 'riverside',
    name: 'Riverside Group',
    fellowship: 'HA',
    about: 'We meet online since 2020.\nNewcomers are welcome.',
    contact: 'riverside@example.org',
    basket: { venmo: '@Riverside', square: '$Riverside', paypal: 'riverside', link: '' },
    ...changes,
  };
  return { instance: 'Evening meetings', helplines: HELPLINES, at: MADE_UP_NOW, group, meetings };
}

export function madeUpPorch(changes: Partial<MeetingSummary> = {}): Porch {
  const rtpCapabilities: Porch['media']['rtpCapabilities'] = { codecs: [], headerExtensions: [] };
  const media = { rtpCapabilities, iceServers: [], isRelayOnly: false };
  return {
    meeting: madeUpMeeting(changes),
    startsAt: null,
    at: MADE_UP_NOW,
    seats: 500,
    media,
    instance: 'Evening meetings',
    helplines: HELPLINES,
  };
}

/** What a seated person's page knows. */
export function madeUpState(seats: number, changes: Partial<RoomState> = {}): RoomState {
  return {
    presence: { kind: 'seated', line: 'up' },
    view: { ...commonView(openRoom({ id: 'room', door: { kind: 'open' } })), version: 1, seats: madeUpSeats(seats) },
    own: { seat: 'seat-0', lastCommand: 0, votedIn: 0, porch: null },
    speaking: [],
    noticed: [],
    receipts: [],
    microphone: { kind: 'off' },
    camera: { kind: 'off' },
    sending: false,
    porchVoice: null,
    sound: 'playing',
    line: GOOD_LINE,
    pictures: new Map(),
    script: null,
    messages: [],
    refusal: null,
    serverStopping: false,
    ...changes,
  };
}

interface ViewChanges extends Partial<Omit<CommonView, 'progress' | 'floor'>> {
  readonly progress?: Partial<CommonView['progress']>;
  readonly floor?: Partial<CommonView['floor']>;
}

/** A meeting with a running order that has come to the item of this kind, ten seconds ago; at `doorsOpen` it has not begun. */
export function madeUpAt(
  seats: number,
  kind: ItemKind,
  view: ViewChanges = {},
  changes: Partial<RoomState> = {},
): RoomState {
  const state = madeUpState(seats);
  if (!state.view) throw new Error('no view');
  const order = view.order ?? madeUpOrder();
  const item = order.find((one) => one.kind === kind);
  if (!item) throw new Error(`no item of the kind ${kind}`);
  const hasBegun = kind !== 'doorsOpen';
  const progress: CommonView['progress'] = {
    ...{ steps: hasBegun ? order.indexOf(item) : 0, item: item.id, readers: [], offers: [], forward: [] },
    begun: order.slice(0, order.indexOf(item) + 1).flatMap(({ id, isSkipped }) => (isSkipped ? [] : [id])),
    beganAt: hasBegun ? MADE_UP_NOW - 10_000 : null,
    endsAt: hasBegun ? MADE_UP_NOW + 60 * 60_000 : null,
    ...view.progress,
  };
  const { way, hands, chat } = item;
  const floor = { ...state.view.floor, way, hands, ...view.floor };
  const common = { ...state.view, chat, place: AT_THE_BEGINNING, usualWay: 'raisedHands' as const };
  return { ...state, script: madeUpScript(), view: { ...common, ...view, order, progress, floor }, ...changes };
}

/** A session without a server: it keeps what is asked of it in `asked`. */
export function madeUpSession(state: RoomState): RoomSession & { readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  const ask =
    (name: string) =>
    (...details: unknown[]) => {
      asked.push([name, ...details]);
      return Promise.resolve(null);
    };
  const quietly =
    (name: string) =>
    (...details: unknown[]) =>
      ask(name)(...details).then(() => undefined);
  return {
    asked,
    store: createStore<RoomState>()(() => state),
    prepare: () => undefined,
    enter: (who) => void ask('enter')(who),
    leave: quietly('leave'),
    act: ask('act'),
    sayReady: ask('sayReady'),
    say: ask('say'),
    takeReceipt: ask('takeReceipt'),
    sayAtDoor: ask('sayAtDoor'),
    whoServes: ask('whoServes'),
    now: () => MADE_UP_NOW,
    setMicrophone: quietly('setMicrophone'),
    setCamera: quietly('setCamera'),
    chooseMicrophone: quietly('chooseMicrophone'),
    chooseCamera: quietly('chooseCamera'),
    watch: (cameras) => void ask('watch')(cameras),
    startSound: quietly('startSound'),
    speakAtPorch: quietly('speakAtPorch'),
    startPorchSound: quietly('startPorchSound'),
  };
}
