import { type RosterPage, type RosterPosition, type RosterTime } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cityOf, dayWords, isSameClock, deviceTimeWords } from '../../i18n/times.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { Sheet } from '../../ui/Sheet.js';
import { byPosition } from './by-position.js';
import { OwnPlaces } from './OwnPlaces.js';
import { labelParts, positionWords } from './roster-words.js';
import { SignUpForm } from './SignUpForm.js';
import { useClaims } from './use-claims.js';
import { useZone } from './use-zone.js';
import styles from './Roster.module.css';

interface SignUpPageProps {
  readonly link: string;
  readonly secret: string;
  readonly page: RosterPage;
  /** Places were taken or given back: ask again. */
  readonly onChanged: () => void;
}

interface Wanted {
  readonly position: RosterPosition;
  readonly startsAt: number;
}

/** The roster for whoever has its link: what is free, and what this browser has signed up for. */
export function SignUpPage({ link, secret, page, onChanged }: SignUpPageProps) {
  const { t } = useTranslation();
  const zone = useZone(page.timeZone);
  const claims = useClaims(link);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [taken, setTaken] = useState<RosterPosition | null>(null);
  const changed = () => {
    claims.readAgain();
    onChanged();
  };
  return (
    <>
      <Header page={page} zone={zone} />
      <Live>{taken !== null && <p>{t('roster.page.done', { position: t(`floor.role.${taken}`) })}</p>}</Live>
      <OwnPlaces link={link} claims={claims.kept} zone={zone} onChanged={changed} />
      <Times page={page} zone={zone} onWanted={setWanted} />
      <Sheet
        title={t('roster.page.take')}
        closeLabel={t('roster.page.close')}
        isOpen={wanted !== null}
        onClose={() => setWanted(null)}
      >
        {wanted && (
          <SignUpForm
            link={link}
            secret={secret}
            {...wanted}
            zone={zone}
            onDone={() => {
              setWanted(null);
              setTaken(wanted.position);
              changed();
            }}
            onTaken={onChanged}
          />
        )}
      </Sheet>
    </>
  );
}

function Header({ page, zone }: { readonly page: RosterPage; readonly zone: string }) {
  const { t } = useTranslation();
  const { title, group, timeZone, times } = page;
  const isElsewhere = !isSameClock(times[0]?.startsAt ?? 0, timeZone, zone);
  return (
    <header>
      <PageHeading>{t('roster.page.title', { title })}</PageHeading>
      <p className={styles['soft']}>{group}</p>
      {isElsewhere && <p>{t('roster.page.clock', { place: cityOf(timeZone) })}</p>}
    </header>
  );
}

interface TimesProps {
  readonly page: RosterPage;
  readonly zone: string;
  readonly onWanted: (wanted: Wanted) => void;
}

function Times({ page: { times, timeZone }, zone, onWanted }: TimesProps) {
  const { t } = useTranslation();
  const asked = times.filter(({ places }) => places.length > 0);
  const isFull = asked.every(({ places }) => places.every(({ name }) => name !== null));
  return (
    <section className={styles['section']} aria-labelledby="times">
      <h2 id="times">{t('roster.times.title')}</h2>
      {asked.length === 0 && <p>{t('roster.page.none')}</p>}
      {asked.length > 0 && isFull && <p>{t('roster.page.full')}</p>}
      <ul className={styles['list']}>
        {asked.map((time) => (
          <OneTime key={time.startsAt} time={time} timeZone={timeZone} zone={zone} onWanted={onWanted} />
        ))}
      </ul>
    </section>
  );
}

interface OneTimeProps extends Pick<TimesProps, 'zone' | 'onWanted'> {
  readonly time: RosterTime;
  readonly timeZone: string;
}

function OneTime({ time: { startsAt, places }, timeZone, zone, onWanted }: OneTimeProps) {
  const { t, i18n } = useTranslation();
  const where = { language: i18n.language, zone };
  const there = { language: i18n.language, zone: timeZone };
  return (
    <li className={styles['card']}>
      <h3>
        {dayWords(startsAt, where)} · {deviceTimeWords(startsAt, where)}
      </h3>
      {!isSameClock(startsAt, timeZone, zone) && (
        <p className={styles['soft']}>
          {t('roster.page.elsewhere', { time: deviceTimeWords(startsAt, there), place: cityOf(timeZone) })}
        </p>
      )}
      <ul className={styles['places']}>
        {byPosition(places).map(({ position, taken, free }) => (
          <li key={position} className={styles['place']}>
            <div className={styles['what']}>
              <h4 className={styles['position']}>{positionWords(t, position)}</h4>
              {taken.map(({ id, name }) => (
                <bdi key={id} className={styles['name']}>
                  {name}
                </bdi>
              ))}
              {free > 0 && <span className={styles['free']}>{t('roster.free', { count: free })}</span>}
            </div>
            {free > 0 && (
              <Button
                aria-label={t('roster.page.takeNamed', labelParts(t, position, startsAt, where))}
                onPress={() => onWanted({ position, startsAt })}
              >
                {t('roster.page.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}
