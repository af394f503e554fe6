import { type ChatTo } from '@homegroup/room';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { Choice } from '../../ui/Choice.js';
import { type OpenKind } from './Writing.js';

interface ToWhomProps {
  readonly session: RoomSession;
  readonly kinds: readonly OpenKind[];
  readonly to: ChatTo;
  readonly onChoose: (to: ChatTo | null) => void;
}

/** To whom the next message goes; whoever is answered stands among them until another is chosen. */
export function ToWhom({ session, kinds, to, onChoose }: ToWhomProps) {
  const { t } = useTranslation();
  const seat = to.kind === 'seat' ? to.seat : null;
  const name = useStore(session.store, ({ view }) => view?.seats.find(({ id }) => id === seat)?.name ?? '');
  const words = { servants: t('floor.chat.toServants'), all: t('floor.chat.toAll') };
  const options = [
    ...(seat === null ? [] : [{ id: 'seat', label: t('floor.chat.toName', { name }) }]),
    ...kinds.map((kind) => ({ id: kind, label: words[kind] })),
  ];
  if (options.length === 1) return <p>{options[0]?.label}</p>;
  return (
    <Choice
      label={t('floor.chat.to')}
      options={options}
      value={to.kind}
      onChange={(id) => onChoose(id === 'seat' ? to : { kind: id as OpenKind })}
    />
  );
}
