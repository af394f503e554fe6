import { type GroupPage } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { PageHeading } from '../../ui/PageHeading.js';
import { Entry } from './Entry.js';
import { Part } from './Part.js';
import { useZone } from './use-visitor.js';
import { Calendar } from './When.js';
import entries from './Entry.module.css';
import styles from './Info.module.css';

/** A group's page: what it says of itself, its meetings, how to reach it, and its basket. */
export function GroupInfo({ page }: { readonly page: GroupPage }) {
  const { t } = useTranslation();
  const { group, meetings, at } = page;
  const zone = useZone(meetings[0]?.timeZone ?? 'UTC');
  return (
    <>
      <header className={styles['head']}>
        <PageHeading>{group.name}</PageHeading>
        <p className={styles['soft']}>{group.fellowship}</p>
      </header>
      {group.about !== '' && <p className={styles['lines']}>{group.about}</p>}
      <Part heading={t('directory.group.meetings')}>
        {meetings.length === 0 ? (
          <p>{t('directory.group.none')}</p>
        ) : (
          <ul className={entries['lines']}>
            {meetings.map((meeting) => (
              <Entry key={meeting.link} meeting={meeting} at={at} zone={zone} isInGroup />
            ))}
          </ul>
        )}
      </Part>
      {meetings.length > 0 && <Calendar path={`/feeds/groups/${group.link}.ics`} />}
      {group.contact !== '' && <Contact contact={group.contact} />}
      <Basket basket={group.basket} />
      <p>
        <Link className={styles['tap'] ?? ''} href="/">
          {t('directory.meeting.back')}
        </Link>
      </p>
    </>
  );
}

function Contact({ contact }: { readonly contact: string }) {
  const { t } = useTranslation();
  const isAddress = contact.startsWith('https:');
  return (
    <Part heading={t('directory.group.contact')}>
      <p>
        <a className={styles['tap']} href={isAddress ? contact : `mailto:${contact}`} rel="noreferrer nofollow">
          {isAddress ? t('directory.group.other') : contact}
        </a>
      </p>
    </Part>
  );
}

function Basket({ basket }: Pick<GroupPage['group'], 'basket'>) {
  const { t } = useTranslation();
  const { venmo, square, paypal, link } = basket;
  const ways = [
    { words: `Venmo ${venmo}`, href: venmo && `https://venmo.com/${venmo.slice(1)}` },
    { words: `Cash App ${square}`, href: square && `https://cash.app/${square}` },
    { words: `PayPal ${paypal}`, href: paypal && `https://paypal.me/${paypal}` },
    { words: t('directory.group.basketLink'), href: link },
  ].filter(({ href }) => href !== '');
  if (ways.length === 0) return null;
  return (
    <Part heading={t('directory.group.basket')}>
      <p>{t('directory.group.basketLead')}</p>
      <ul className={styles['links']}>
        {ways.map(({ words, href }) => (
          <li key={href}>
            <a className={styles['tap']} href={href} rel="noreferrer nofollow">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </Part>
  );
}
