import { type CommonView } from '@homegroup/room';
import { type RoomSession } from '../../session/room-session.js';
import { Closing } from './Closing.js';
import { FloorNews } from './FloorNews.js';
import { FloorStage } from './FloorStage.js';
import { Stage } from './Stage.js';
import { StateOfThings } from './StateOfThings.js';
import { WhoChairs } from './WhoChairs.js';

interface RoomMainProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly showsFaces: boolean;
}

/** What is not as it should be, who chairs, and the floor. */
export function RoomMain({ session, view, showsFaces }: RoomMainProps) {
  const isOpen = view.floor.way === 'conversation';
  return (
    <>
      <StateOfThings session={session} />
      {view.hours && <Closing session={session} hours={view.hours} />}
      <WhoChairs session={session} view={view} />
      {isOpen ? (
        <Stage session={session} showsFaces={showsFaces} />
      ) : (
        <FloorStage session={session} view={view} showsFaces={showsFaces} />
      )}
      {!isOpen && <FloorNews session={session} view={view} />}
    </>
  );
}
