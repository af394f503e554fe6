import { type Hours } from '@homegroup/room';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceTimeWords } from '../../i18n/times.js';
import { type RoomSession } from '../../session/room-session.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';

/** How long before the room closes everyone is told, in milliseconds. */
const TOLD_BEFORE_MS = 5 * 60_000;

interface ClosingProps {
  readonly session: RoomSession;
  readonly hours: Hours;
}

/** Nobody is to be surprised by a room that closes. */
export function Closing({ session, hours }: ClosingProps) {
  const { t, i18n } = useTranslation();
  const isNear = useIsPast(session.now, hours.closesAt - TOLD_BEFORE_MS);
  const time = deviceTimeWords(hours.closesAt, { language: i18n.language, zone: null });
  // A facility's hours are hard, and so are those of a room that was kept open for as long as can be.
  const isSharp = hours.latestAt === hours.closesAt;
  const words = isSharp ? t('facility.panel.sharp', { time }) : t('floor.hours.closing', { time });
  return <Live>{isNear && <Notice>{words}</Notice>}</Live>;
}

function useIsPast(now: () => number, at: number): boolean {
  const [isPast, setPast] = useState(() => now() >= at);
  useEffect(() => {
    const look = () => setPast(now() >= at);
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [now, at]);
  return isPast;
}
