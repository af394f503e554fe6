import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { Part } from './Part.js';
import styles from './Info.module.css';

/** What happens in a meeting, for someone who has never been to one. */
export function NewHere() {
  const { t } = useTranslation();
  const w = 'directory.newHere';
  return (
    <>
      <header className={styles['head']}>
        <PageHeading>{t(`${w}.title`)}</PageHeading>
        <p className={styles['lead']}>{t(`${w}.lead`)}</p>
      </header>
      <Lines
        heading={t(`${w}.asked`)}
        lines={[t(`${w}.asked1`), t(`${w}.asked2`), t(`${w}.asked3`), t(`${w}.asked4`)]}
      />
      <Lines
        heading={t(`${w}.happens`)}
        lines={[t(`${w}.happens1`), t(`${w}.happens2`), t(`${w}.happens3`), t(`${w}.happens4`)]}
      />
      <Lines heading={t(`${w}.safe`)} lines={[t(`${w}.safe1`), t(`${w}.safe2`)]} />
      <Lines heading={t(`${w}.which`)} lines={[t(`${w}.which1`), t(`${w}.which2`)]} />
      <Part heading={t(`${w}.first`)}>
        <p className={styles['taps']}>
          <Link className={styles['tap'] ?? ''} href="/?format=newcomer">
            {t(`${w}.firstNew`)}
          </Link>
          <Link className={styles['tap'] ?? ''} href="/?attendance=open">
            {t(`${w}.firstOpen`)}
          </Link>
          <Link className={styles['tap'] ?? ''} href="/">
            {t('directory.meeting.back')}
          </Link>
        </p>
      </Part>
    </>
  );
}

function Lines({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  return (
    <Part heading={heading}>
      <ul className={styles['sentences']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}
