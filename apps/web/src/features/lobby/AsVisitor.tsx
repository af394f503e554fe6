import { type MeetingSummary } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../ui/Toggles.js';
import styles from './PorchPage.module.css';

interface AsVisitorProps {
  readonly meeting: MeetingSummary;
  readonly isVisitor: boolean;
  readonly onChange: (isVisitor: boolean) => void;
}

/** Where members share, whoever comes for something else says so themselves, and is not asked to share. */
export function AsVisitor({ meeting, isVisitor, onChange }: AsVisitorProps) {
  const { t } = useTranslation();
  if (meeting.sharing !== 'members') return null;
  return (
    <div>
      <Switch label={t('door.porch.visitor')} isOn={isVisitor} onChange={onChange} />
      <p className={styles['soft']}>{t('door.porch.visitorMeans')}</p>
    </div>
  );
}
