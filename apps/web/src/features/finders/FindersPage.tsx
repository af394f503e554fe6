import { type Group } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Copyable } from '../../ui/Copyable.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { type Site, tsmlLine, tsmlUiLine } from './lines.js';
import styles from './FindersPage.module.css';

interface FindersPageProps {
  readonly group: Group;
  readonly site: Site;
}

/** For whoever keeps a group's web pages or a list of meetings: where its feeds are, and what makes finders take them. */
export function FindersPage({ group: { id, link, settings }, site }: FindersPageProps) {
  const { t } = useTranslation();
  const { origin } = site;
  const feed = `${origin}/feeds/groups/${link}.json`;
  return (
    <div className={styles['page']}>
      <header className={styles['header']}>
        <Link href={`/serve/groups/${id}`} className={styles['back'] ?? ''}>
          {settings.name}
        </Link>
        <PageHeading>{t('serve.finders')}</PageHeading>
        <p>{t('import.finders.lead')}</p>
      </header>
      <section className={styles['section']} aria-labelledby="addresses">
        <h2 id="addresses">{t('import.finders.addresses')}</h2>
        <p>{t('import.finders.addressesLead')}</p>
        <Copied label={t('import.finders.groupFeed')} text={feed} />
        <Copied label={t('import.finders.groupCalendar')} text={`${origin}/feeds/groups/${link}.ics`} />
        <Copied label={t('import.finders.instanceFeed')} text={`${origin}/feeds/meetings.json`} />
        <Copied label={t('import.finders.instanceCalendar')} text={`${origin}/feeds/meetings.ics`} />
      </section>
      <section className={styles['section']} aria-labelledby="lines">
        <h2 id="lines">{t('import.finders.lines')}</h2>
        <p>{t('import.finders.linesLead')}</p>
        <Finder name={t('import.finders.tsml')} how={t('import.finders.tsmlHow')}>
          <Copied label={t('import.finders.line')} text={tsmlLine(site)} />
        </Finder>
        <Finder name={t('import.finders.tsmlUi')} how={t('import.finders.tsmlUiHow')}>
          <Copied label={t('import.finders.line')} text={tsmlUiLine(site)} />
        </Finder>
        <Finder name={t('import.finders.guide')} how={t('import.finders.guideHow')}>
          <Copied label={t('import.finders.groupFeed')} text={feed} />
        </Finder>
        <Finder name={t('import.finders.bmlt')} how={t('import.finders.bmltHow')}>
          <code className={styles['code']}>{origin}/m/</code>
        </Finder>
      </section>
    </div>
  );
}

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useTranslation();
  return <Copyable label={label} text={text} copy={t('serve.copy')} copied={t('serve.copied')} />;
}

interface FinderProps {
  readonly name: string;
  readonly how: string;
  readonly children: ReactNode;
}

function Finder({ name, how, children }: FinderProps) {
  return (
    <div className={styles['finder']}>
      <h3>{name}</h3>
      <p>{how}</p>
      {children}
    </div>
  );
}
