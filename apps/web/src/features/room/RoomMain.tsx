import { type CommonView } from '@homegroup/room';
import { type RoomSession } from '../../session/room-session.js';
import { isReading, momentOf } from '../../session/script.js';
import { Closing } from './Closing.js';
import { FloorNews } from './FloorNews.js';
import { FloorStage } from './FloorStage.js';
import { type OrderParts } from './room-parts.js';
import { SmallFloor } from './SmallFloor.js';
import { Stage } from './Stage.js';
import { StateOfThings } from './StateOfThings.js';
import { WhoChairs } from './WhoChairs.js';
import styles from './RoomMain.module.css';

interface RoomMainProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly showsFaces: boolean;
  readonly order: OrderParts;
  readonly onComeForward: () => void;
}

/** What is not as it should be, who chairs, and the floor; what is read takes the middle, and the floor a line. */
export function RoomMain({ session, view, showsFaces, order, onComeForward }: RoomMainProps) {
  const { way } = view.floor;
  const isByTurns = way !== 'conversation' && way !== 'oneVoice';
  return (
    <>
      <StateOfThings session={session} />
      {view.hours && <Closing session={session} hours={view.hours} />}
      <WhoChairs session={session} view={view} />
      <div className={styles['above']}>{order.ballot}</div>
      {isReading(view) && <div className={styles['above']}>{order.moment(onComeForward)}</div>}
      {isReading(view) ? (
        order.text(<SmallFloor session={session} view={view} isByTurns={isByTurns} />)
      ) : (
        <div className={styles['middle']}>
          {isByTurns ? (
            <FloorStage session={session} view={view} showsFaces={showsFaces} />
          ) : (
            <Stage session={session} showsFaces={showsFaces} isSmall={momentOf(view) !== null} />
          )}
          {order.moment(onComeForward)}
        </div>
      )}
      {isByTurns && <FloorNews session={session} view={view} />}
    </>
  );
}
