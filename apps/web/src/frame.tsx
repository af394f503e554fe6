import { type Helpline } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { CrisisLines } from './i18n/CrisisLines.js';
import { LanguageChoice } from './i18n/LanguageChoice.js';
import { Page } from './ui/Page.js';

interface FrameProps {
  readonly instance?: string;
  readonly helplines?: readonly Helpline[];
  readonly children: ReactNode;
}

/** What every page but the room has: a word for newcomers, a crisis line one tap away, the language, the servants' way in. */
export function Frame({ instance = '', helplines = [], children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <Page
      name={instance !== '' && <Link href="/">{instance}</Link>}
      skipLabel={t('page.skip')}
      links={
        <>
          <Link href="/new-here">{t('directory.newHere.link')}</Link>
          <a href="#help">{t('page.inCrisis')}</a>
        </>
      }
      footer={
        <>
          <section id="help" aria-label={t('page.inCrisis')}>
            <CrisisLines helplines={helplines} />
          </section>
          <LanguageChoice />
          <Link href="/member">{t('members.own.door')}</Link>
          <Link href="/serve">{t('serve.door')}</Link>
        </>
      }
    >
      {children}
    </Page>
  );
}
