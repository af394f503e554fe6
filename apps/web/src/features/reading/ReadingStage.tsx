import { type ShownText } from '@homegroup/contracts';
import { type CommonView, currentItem, currentReader, hasRight, type Item, mayDo, type SeatId } from '@homegroup/room';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { placeAfter, textNow } from '../../session/script.js';
import { Skeleton } from '../../ui/Skeleton.js';
import { Text } from './Text.js';
import { Tools } from './Tools.js';
import { useFollowing } from './use-following.js';
import { useSize } from './use-size.js';
import styles from './Reading.module.css';

interface ReadingStageProps {
  readonly session: RoomSession;
  /** Who reads or shares, in one line, from elsewhere. */
  readonly floor: ReactNode;
}

/** What is read in the item under way, in large type, with the line that the reader has come to. */
export function ReadingStage({ session, floor }: ReadingStageProps) {
  const { t } = useTranslation();
  const view = useStore(session.store, (state) => state.view);
  const own = useStore(session.store, (state) => state.own?.seat);
  const isHere = useStore(session.store, (state) => state.script !== null);
  const text = useStore(session.store, textNow);
  const item = view ? currentItem(view) : undefined;
  if (!view || !item || own === undefined) return null;
  // Every item is another text: it is followed from its beginning.
  if (text) return <Stage key={item.id} {...{ session, view, own, item, text, floor }} />;
  return (
    <div className={styles['stage']}>
      {floor}
      {!isHere && <Skeleton label={t('page.loading')} rows={3} />}
    </div>
  );
}

interface StageProps extends ReadingStageProps {
  readonly view: CommonView;
  readonly own: SeatId;
  readonly item: Item;
  readonly text: ShownText;
}

function Stage({ session, view, own, item, text, floor }: StageProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const [size, changeSize] = useSize();
  const following = useFollowing(scroll, view.place);
  const mayMove = mayDo(view, own, { kind: 'movePlace', item: item.id, ...view.place }) === null;
  // Whoever reads has the big button for it; whoever leads has another one there.
  const isSmall = hasRight(view, own, 'lead') || (mayMove && currentReader(view) !== own);
  const next = isSmall ? placeAfter(item, view.place) : null;
  const move = (part: number, line: number) => void session.act({ kind: 'movePlace', item: item.id, part, line });
  return (
    <div className={styles['stage']} data-size={size}>
      <Tools size={size} onSize={changeSize} following={following} onNext={next && (() => move(next.part, next.line))}>
        {floor}
      </Tools>
      <Text ref={scroll} kind={item.kind} text={text} place={view.place} onMove={mayMove ? move : null} />
    </div>
  );
}
