import { type RosterPage } from '@homegroup/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Asked } from './asked.js';
import { SignUpPage } from './features/roster/SignUpPage.js';
import { InstanceFrame } from './instance-frame.js';
import { type Called } from './session/api.js';
import { lookAtRoster } from './session/roster.js';
import { PageHeading } from './ui/PageHeading.js';
import { useAsked } from './use-asked.js';
import { useSecret } from './use-secret.js';

/** The link of a roster: its secret stands in the fragment, which no server sees. */
export function RosterRoute({ link }: { readonly link: string }) {
  const secret = useSecret({ isGoodOnce: false });
  return (
    <InstanceFrame>
      {secret === null ? <NoLink /> : <OneRoster key={secret} link={link} secret={secret} />}
    </InstanceFrame>
  );
}

function OneRoster({ link, secret }: { readonly link: string; readonly secret: string }) {
  const { t } = useTranslation();
  const [answer, again] = useAsked(useCallback(() => look(link, secret), [link, secret]));
  return (
    <Asked answer={answer} onRetry={again}>
      {(page) =>
        page === 'gone' ? (
          <Nowhere title={t('code.NO_SUCH_ROSTER')} />
        ) : (
          <SignUpPage link={link} secret={secret} page={page} onChanged={again} />
        )
      }
    </Asked>
  );
}

function NoLink() {
  const { t } = useTranslation();
  return <Nowhere title={t('roster.page.noLink')} next={t('roster.page.noLinkNext')} />;
}

function Nowhere({ title, next }: { readonly title: string; readonly next?: string }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{title}</PageHeading>
      {next && <p>{next}</p>}
      <Link href="/">{t('page.backHome')}</Link>
    </>
  );
}

// That a link leads nowhere any more is no failure of the page: it has words of its own.
async function look(link: string, secret: string): Promise<Called<RosterPage | 'gone'>> {
  const looked = await lookAtRoster(link, secret);
  const isGone = looked.kind === 'refused' && (looked.code === 'NO_SUCH_ROSTER' || looked.code === 'NO_SUCH_MEETING');
  return isGone ? { kind: 'done', value: 'gone' } : looked;
}
