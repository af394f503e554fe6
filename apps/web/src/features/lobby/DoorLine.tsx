import { type MeetingSummary } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';

interface DoorLineProps {
  readonly meeting: MeetingSummary;
  /** This browser holds a member's token for the meeting. */
  readonly isMember: boolean;
}

/** How one comes through this door; nothing where one just comes in. */
export function DoorLine({ meeting: { room }, isMember }: DoorLineProps) {
  const { t } = useTranslation();
  if (room.kind !== 'open' || (room.door !== 'knock' && room.door !== 'members')) return null;
  return (
    <p>
      {t(`door.porch.${isMember ? 'member' : room.door}`)}{' '}
      {!isMember && room.door === 'members' && `${t('door.porch.become')} `}
      {(isMember || room.door === 'members') && <Link href="/how-the-door-works">{t('door.porch.knows')}</Link>}
    </p>
  );
}
