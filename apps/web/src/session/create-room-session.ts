import { type Porch } from '@homegroup/contracts';
import { type CreateRoomSession, type RoomSession } from './room-session.js';
import { OwnRehearsal } from './rehearsal.js';
import { deviceToken, seatToken } from './seat-token.js';
import { openSocket } from './socket.js';
import { Visit } from './visit.js';

/** Makes a session for the meeting of this porch; nothing is connected until `enter`. */
export const createRoomSession: CreateRoomSession = (porch: Porch): RoomSession => {
  const { link } = porch.meeting;
  const visit = new Visit(
    porch,
    openSocket(
      link,
      () => seatToken(link),
      () => deviceToken(link),
    ),
    {
      // Loaded with what computes on it only by whoever comes in.
      memberToken: async () => (await import('./tokens.js')).memberToken(link, porch.startsAt, seatToken(link)),
    },
  );
  return sessionOf(visit);
};

/** The tab keeps the seat of a rehearsal under this; no meeting's link looks like it. */
export const REHEARSAL_SEAT = '#rehearsal';

/** The same in a rehearsal, whose secret is told to the server alone, and what may be asked of the rehearsal itself. */
export function createRehearsalSession(
  porch: Porch,
  secret: string,
): { readonly session: RoomSession; readonly rehearsal: OwnRehearsal } {
  const socket = openSocket(
    secret,
    () => seatToken(REHEARSAL_SEAT),
    () => deviceToken(REHEARSAL_SEAT),
  );
  const visit = new Visit({ ...porch, meeting: { ...porch.meeting, link: REHEARSAL_SEAT } }, socket);
  return { session: sessionOf(visit), rehearsal: new OwnRehearsal(visit.wire, socket, visit.store) };
}

function sessionOf(visit: Visit): RoomSession {
  return {
    store: visit.store,
    prepare: () => visit.prepare(),
    enter: (who) => visit.enter(who),
    leave: () => visit.leave(),
    setMicrophone: (on) => (on ? visit.microphone.unmute() : visit.microphone.mute()),
    act: (action) => visit.act(action),
    sayReady: () => visit.microphone.sayReady(),
    say: (text, to) => visit.talk.say(text, to),
    sayAtDoor: (text) => visit.talk.sayAtDoor(text),
    takeReceipt: () => visit.receipts.take(),
    whoServes: () => visit.talk.whoServes(),
    now: () => visit.clock.now(),
    setCamera: (on) => (on ? visit.camera.show() : visit.camera.hide()),
    chooseMicrophone: (id) => visit.microphone.choose(id),
    chooseCamera: (id) => visit.camera.choose(id),
    watch: (cameras) => visit.media.watch(cameras),
    startSound: () => visit.media.startSound(),
    speakAtPorch: (on) => (on ? visit.voice.speak() : visit.voice.silence()),
    startPorchSound: () => visit.voice.startSound(),
  };
}
