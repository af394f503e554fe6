import { type MeetingOrder } from '@homegroup/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type Called } from '../../session/api.js';
import { keepOrder, type Plan } from '../../session/plan.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { useDraft } from '../../use-draft.js';
import { draftOf, keptOrder, orderFaults, orderIn } from './order-draft.js';
import { OrderForm } from './OrderForm.js';
import { ScriptSheet } from './ScriptSheet.js';
import styles from './Plan.module.css';

interface OrderPageProps {
  readonly plan: Plan;
  /** Gives up the group's own order. */
  readonly drop: () => Promise<Called<MeetingOrder>>;
  /** The order is the template from now on. */
  readonly onDropped: (order: MeetingOrder) => void;
}

/** The running order of one meeting: written here, and read through as it will be. */
export function OrderPage({ plan, drop, onDropped }: OrderPageProps) {
  const { group, meeting, order } = plan;
  const [isOwn, setOwn] = useState(order.isOwn);
  const [isReading, setReading] = useState(false);
  const draft = useDraft({
    initial: draftOf(order.items),
    faultsOf: orderFaults,
    send: (value) => keepOrder(group.id, meeting.id, orderIn(value)),
    onSaved: () => setOwn(true),
    keeping: { name: `order:${meeting.id}`, read: keptOrder },
  });
  if (isReading) {
    return <ScriptSheet plan={plan} items={orderIn(draft.value).items} onBack={() => setReading(false)} />;
  }
  return (
    <>
      <Heading plan={plan} isOwn={isOwn} />
      <OrderForm
        draft={draft}
        plan={plan}
        isOwn={isOwn}
        drop={drop}
        onDropped={onDropped}
        onRead={() => setReading(true)}
      />
    </>
  );
}

function Heading({ plan: { group, meeting }, isOwn }: { readonly plan: Plan; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const here = `/serve/groups/${group.id}`;
  return (
    <header>
      <Link href={`${here}/meetings/${meeting.id}`} className={styles['back'] ?? ''}>
        {meeting.settings.title}
      </Link>
      <PageHeading>{t('plan.order.title')}</PageHeading>
      <p>{t('plan.order.lead')}</p>
      <p className={styles['soft']}>{isOwn ? t('plan.order.isOwn') : t('plan.order.isTemplate')}</p>
      <nav className={styles['links']} aria-label={t('plan.order.title')}>
        <Link href={`${here}/meetings/${meeting.id}/bookmark`}>{t('plan.order.bookmark')}</Link>
        <Link href={`${here}/readings`}>{t('plan.order.readings')}</Link>
      </nav>
    </header>
  );
}
