import { type MeetingSummary } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';

interface DoorLineProps {
  readonly meeting: MeetingSummary;
  /** This browser holds a member's token for the meeting. */
  readonly isMember: boolean;
}

/** How one comes through this door; nothing where one just comes in. */
export function DoorLine({ meeting: { room }, isMember }: DoorLineProps) {
  const { t } = useTranslation();
  if (room.kind !== 'open' || (room.door !== 'knock' && room.door !== 'members')) return null;
  if (isMember) return <p>{t('door.porch.member')}</p>;
  return (
    <p>
      {t(`door.porch.${room.door}`)} {room.door === 'members' && t('door.porch.become')}
    </p>
  );
}
