import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './DoorTrust.module.css';

/** What the server can and cannot know of a member, in three sentences, and what the browser does for it. */
export function DoorTrust() {
  const { t } = useTranslation();
  return (
    <>
      <header className={styles['head']}>
        <PageHeading>{t('trust.title')}</PageHeading>
        <p className={styles['lead']}>{t('trust.lead')}</p>
      </header>
      <Sentences heading={t('trust.knows')} sentences={[t('trust.can'), t('trust.cannot'), t('trust.limit')]} />
      <Sentences heading={t('trust.done')} sentences={[t('trust.done1'), t('trust.done2'), t('trust.done3')]} />
      <p className={styles['ways']}>
        <Link href="/member">{t('trust.toOwn')}</Link>
        <Link href="/">{t('trust.toMeetings')}</Link>
      </p>
    </>
  );
}

interface SentencesProps {
  readonly heading: string;
  readonly sentences: readonly string[];
}

function Sentences({ heading, sentences }: SentencesProps) {
  const id = useId();
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className={styles['sentences']}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
