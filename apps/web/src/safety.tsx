import { type Helpline } from '@homegroup/contracts';
import { useStore } from 'zustand';
import { DoorButton } from './features/door/DoorButton.js';
import { DoorNews } from './features/door/DoorNews.js';
import { DoorNotices } from './features/door/DoorNotices.js';
import { DoorSheet } from './features/door/DoorSheet.js';
import { PersonDoor } from './features/door/PersonDoor.js';
import { Removals } from './features/door/Removals.js';
import { SafetyBar } from './features/door/SafetyBar.js';
import { type SafetyParts } from './features/room/room-parts.js';
import { AskForPause, PauseAsked } from './features/serenity/AskForPause.js';
import { SerenityButton } from './features/serenity/SerenityButton.js';
import { SerenityMoment, SerenityNews } from './features/serenity/SerenityMoment.js';
import { isSerene } from './features/serenity/serenity-state.js';
import { WhoLeaves } from './features/serenity/WhoLeaves.js';
import { CrisisLines } from './i18n/CrisisLines.js';
import { type RoomSession } from './session/room-session.js';

/** What keeps a room safe: its door, who waits there, and a moment in which everything stands still. */
export function useSafety(session: RoomSession, helplines: readonly Helpline[]): SafetyParts {
  const isOn = useStore(session.store, isSerene);
  const decide = (
    <>
      <WhoLeaves session={session} actionsFor={(seat) => <PersonDoor session={session} seat={seat} isBrief />} />
      <Removals session={session} />
    </>
  );
  return {
    bar: (onDoor) => (
      <SafetyBar session={session}>
        <DoorButton session={session} onOpen={onDoor} />
        <SerenityButton session={session} />
      </SafetyBar>
    ),
    door: <DoorSheet session={session} />,
    news: (
      <>
        <SerenityNews session={session} />
        <DoorNews session={session} />
        <DoorNotices session={session} />
        <PauseAsked session={session} />
      </>
    ),
    serenity: isOn ? (
      <SerenityMoment session={session} help={<CrisisLines helplines={helplines} />} decide={decide} />
    ) : null,
    menu: <AskForPause session={session} />,
    people: <Removals session={session} />,
  };
}
