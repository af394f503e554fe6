import { type SeatView } from '@homegroup/room';
import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { useMay } from '../../use-may.js';
import styles from './HasQuestion.module.css';

/** For whoever leads the panel: the facility waits to be asked, and one tap asks it. */
export function HasQuestion({ session }: { readonly session: RoomSession }) {
  const asking = useStore(session.store, waitingFacility);
  return asking && <Waiting session={session} facility={asking} />;
}

function Waiting({
  session,
  facility: { id: seat, away },
}: {
  readonly session: RoomSession;
  readonly facility: SeatView;
}) {
  const { t } = useTranslation();
  const turn = useStore(session.store, (state) => state.view?.floor.turns ?? 0);
  const mayCall = useMay(session, { kind: 'call', seat, turn });
  const mayLead = useMay(session, { kind: 'removeHand', seat });
  if (!mayLead) return null;
  const ask = async () => {
    if (mayCall) return session.act({ kind: 'call', seat, turn });
    // Where nobody is called, as while something is read, the facility is invited beside whoever speaks [F3].
    const code = await session.act({ kind: 'invite', seat });
    return code ?? session.act({ kind: 'removeHand', seat });
  };
  return (
    <section className={styles['question']} aria-label={t('facility.panel.name')}>
      <p role="status">{t('facility.panel.question')}</p>
      <Button
        look="large"
        isDisabled={away}
        icon={<MessageSquareQuote aria-hidden="true" size={20} />}
        onPress={() => void ask()}
      >
        {t('facility.panel.call')}
      </Button>
    </section>
  );
}

function waitingFacility({ view }: RoomState): SeatView | null {
  const facility = view?.seats.find(({ roles }) => roles.includes('facility'));
  return facility && view?.queue.includes(facility.id) ? facility : null;
}
