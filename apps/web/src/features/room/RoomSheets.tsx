import { type Porch } from '@homegroup/contracts';
import { type SeatView } from '@homegroup/room';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoomSession } from '../../session/room-session.js';
import { Sheet } from '../../ui/Sheet.js';
import { NameNext } from './NameNext.js';
import { People } from './People.js';
import { RoomMenu } from './RoomMenu.js';
import { type OrderParts, type SafetyParts } from './room-parts.js';

export type SheetName = 'door' | 'people' | 'menu' | 'messages' | 'nameNext' | 'order' | 'comeForward' | 'receipt';

interface RoomSheetsProps {
  readonly session: RoomSession;
  readonly porch: Porch;
  readonly open: SheetName | null;
  readonly onOpen: (sheet: SheetName | null) => void;
  readonly order: OrderParts;
  readonly safety: SafetyParts;
  readonly chat: ReactNode;
  readonly receipt: ReactNode;
  readonly actionsFor: (seat: SeatView) => ReactNode;
  readonly faces: { readonly areShown: boolean; readonly onShow: (shows: boolean) => void };
}

/** What is not needed at every moment comes up over the room, one at a time. */
export function RoomSheets({ session, porch, open, onOpen, order, safety, ...rest }: RoomSheetsProps) {
  const { t } = useTranslation();
  const { chat, receipt, actionsFor, faces } = rest;
  const close = () => onOpen(null);
  const sheet = (name: SheetName, title: string, children: ReactNode) => (
    <Sheet title={title} closeLabel={t('room.close')} isOpen={open === name} onClose={close}>
      {children}
    </Sheet>
  );
  return (
    <>
      {sheet(
        'people',
        t('room.people'),
        <People session={session} actionsFor={actionsFor}>
          {safety.people}
        </People>,
      )}
      {sheet('door', t('door.title'), safety.door)}
      {sheet('messages', t('floor.chat.title'), chat)}
      {sheet('nameNext', t('floor.do.nameNext'), <NameNext session={session} onNamed={close} />)}
      {sheet('order', t('order.title'), order.sheet)}
      {sheet('comeForward', t('order.do.comeForward'), order.comeForward(close))}
      {sheet('receipt', t('receipts.title'), receipt)}
      {sheet(
        'menu',
        t('room.menu'),
        <RoomMenu
          session={session}
          helplines={porch.helplines}
          onPeople={() => onOpen('people')}
          onReceipt={porch.meeting.givesReceipts ? () => onOpen('receipt') : null}
          showsFaces={faces.areShown}
          onShowFaces={faces.onShow}
        >
          {safety.menu}
        </RoomMenu>,
      )}
    </>
  );
}
