import { performance } from 'node:perf_hooks';
import { delay, HeldMeeting, MediaMember, type Member, newGroup, Servant, startingIn } from '@homegroup/testbed';
import { comesTrue, patiently, person } from './people.js';
import { rowOf, type Row } from './report.js';
import { CANARY_TITLE, onServer, personName, type WatchedServer } from './watched-server.js';

const SPEAKERS = 3;
const LISTENERS = 4;
const P95_MS = 500;
/** After so long a packet that still comes is one that got through. */
const SILENT_AFTER_MS = 1_200;
const SOUND_MAX_MS = 10_000;

/** A trusted servant presses the button while several speak at once; every receiver notes when its last packet came. */
export function serenityPresses(count: number): Promise<Row[]> {
  return onServer({}, async (server) => {
    const host = await Servant.first(server.process);
    const group = await newGroup(host, { name: CANARY_TITLE });
    const settings = startingIn(0, { title: CANARY_TITLE, way: 'conversation' });
    const meeting = await HeldMeeting.of(server.process, host, group, settings);
    const chair = await meeting.chair(personName(0));
    await chair.act({ kind: 'setWay', way: 'conversation' });
    const speakers = await comeIn(server, meeting, { count: SPEAKERS, first: 1 });
    const listeners = await comeIn(server, meeting, { count: LISTENERS, first: 1 + SPEAKERS });
    const everyone = [...speakers, ...listeners];
    const stopMs: number[] = [];
    let failed = 0;
    for (let round = 0; round < count; round += 1) {
      const pressed = await press(chair, speakers, everyone);
      stopMs.push(...pressed.stopMs);
      if (!pressed.isSilent) failed += 1;
    }
    for (const one of [chair, ...everyone]) one.close();
    return [
      rowOf({
        what: `serenity button: from the press to the last packet at each of ${everyone.length} receivers`,
        tried: count,
        failed,
        must: `everyone's media stopped, p95 <= ${P95_MS} ms`,
        values: stopMs,
        bound: ({ p95 }) => p95 <= P95_MS,
      }),
    ];
  });
}

function comeIn(
  server: WatchedServer,
  { link: meeting }: HeldMeeting,
  { count, first }: { count: number; first: number },
): Promise<MediaMember[]> {
  const enter = (index: number) =>
    MediaMember.enter({ ...person(server, index), meeting, name: personName(index), mark: index });
  return Promise.all(Array.from({ length: count }, (_, index) => enter(first + index)));
}

/** Speech, the button, silence; and everyone goes on by their own word. */
async function press(chair: Member, speakers: readonly MediaMember[], everyone: readonly MediaMember[]) {
  const marks = speakers.map(({ mark }) => mark);
  for (const speaker of speakers) {
    await patiently(() => speaker.member.act('unmute'));
    await speaker.speak();
  }
  const isHeard = await comesTrue(
    () => everyone.some(({ heard }) => marks.some((mark) => heard.has(mark))),
    SOUND_MAX_MS,
  );
  await delay(300);
  const pressedAt = performance.now();
  const ears = everyone.map((person) => new Ear(person, marks));
  await chair.act({ kind: 'callForSerenity', serenity: chair.view?.serenity.number ?? 0 });
  const answeredMs = performance.now() - pressedAt;
  await delay(SILENT_AFTER_MS);
  const stopMs = ears.map((ear) => ear.stop() - pressedAt).filter((ms) => ms > 0);
  for (const person of everyone) person.heard.clear();
  await delay(200);
  const isSilent = isHeard && everyone.every(({ heard }) => heard.size === 0);
  for (const speaker of speakers) speaker.silence();
  await chair.act({ kind: 'endSerenity', serenity: chair.view?.serenity.number ?? 0 });
  await comesTrue(() => everyone.every(({ member }) => member.view?.serenity.isOn === false), SOUND_MAX_MS);
  // Whoever heard nobody when the button was pressed had silence from then on.
  return { isSilent, stopMs: stopMs.length > 0 ? stopMs : [answeredMs] };
}

/** When the last packet of one of these came. */
class Ear {
  private last = 0;
  private isListening = true;

  constructor(person: MediaMember, marks: readonly number[]) {
    for (const mark of marks) if (mark !== person.mark) void this.listen(person, mark);
  }

  /** By `performance.now()`; 0 when there was none. */
  stop(): number {
    this.isListening = false;
    return this.last;
  }

  private async listen(person: MediaMember, mark: number): Promise<void> {
    while (this.isListening) this.last = Math.max(this.last, await person.nextOf(mark));
  }
}
