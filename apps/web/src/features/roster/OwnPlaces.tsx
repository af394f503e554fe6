import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayWords, deviceTimeWords } from '../../i18n/times.js';
import { keepClaim, type KeptClaim } from '../../session/claims.js';
import { release } from '../../session/roster.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { labelParts, positionWords } from './roster-words.js';
import styles from './Roster.module.css';

interface OwnPlacesProps {
  readonly link: string;
  readonly claims: readonly KeptClaim[];
  readonly zone: string;
  readonly onChanged: () => void;
}

/** What this browser has signed up for, and the way to give it back. */
export function OwnPlaces({ link, claims, zone, onChanged }: OwnPlacesProps) {
  const { t } = useTranslation();
  if (claims.length === 0) return null;
  return (
    <section className={styles['section']} aria-labelledby="own-places">
      <h2 id="own-places">{t('roster.own.title')}</h2>
      <p>{t('roster.own.lead')}</p>
      <ul className={styles['list']}>
        {claims.map((claim) => (
          <OneClaim key={claim.claim} link={link} claim={claim} zone={zone} onChanged={onChanged} />
        ))}
      </ul>
      <Link href={`/m/${link}`} className={styles['back'] ?? ''}>
        {t('roster.own.meeting')}
      </Link>
    </section>
  );
}

interface OneClaimProps extends Pick<OwnPlacesProps, 'link' | 'zone' | 'onChanged'> {
  readonly claim: KeptClaim;
}

function OneClaim({ link, claim, zone, onChanged }: OneClaimProps) {
  const { t, i18n } = useTranslation();
  const where = { language: i18n.language, zone };
  const { pending, undo, hasFailed, giveBack } = useGivingBack(link, claim, onChanged);
  return (
    <li className={styles['card']}>
      <h3>{positionWords(t, claim.position)}</h3>
      <ul className={styles['places']}>
        {claim.startsAt.map((at) => (
          <li key={at} className={styles['place']}>
            <span className={styles['name']}>
              {dayWords(at, where)}, {deviceTimeWords(at, where)}
            </span>
            <Button
              aria-label={t('roster.own.backNamed', labelParts(t, claim.position, at, where))}
              onPress={() => giveBack(at)}
            >
              {t('roster.own.back')}
            </Button>
          </li>
        ))}
      </ul>
      {claim.startsAt.length > 1 && (
        <Button onPress={() => giveBack(null)}>{t('roster.own.allBack', { count: claim.startsAt.length })}</Button>
      )}
      <UndoNotice pending={pending} label={t('roster.undo')} onUndo={undo} />
      <Live>{hasFailed && <Notice tone="stop">{t('page.unreachable')}</Notice>}</Live>
    </li>
  );
}

/** Gives back one time, or all, ten seconds after it was said. */
function useGivingBack(link: string, claim: KeptClaim, onChanged: () => void) {
  const { t } = useTranslation();
  const [hasFailed, setFailed] = useState(false);
  const { pending, begin, undo } = useUndo();
  const act = async (startsAt: number | null) => {
    const answer = await release(link, { claim: claim.claim, startsAt });
    setFailed(answer.kind !== 'done');
    if (answer.kind !== 'done') return;
    keepClaim(link, { ...claim, startsAt: startsAt === null ? [] : claim.startsAt.filter((at) => at !== startsAt) });
    onChanged();
  };
  const giveBack = (startsAt: number | null) => begin(t('roster.own.goingBack'), () => void act(startsAt));
  return { pending, undo, hasFailed, giveBack };
}
