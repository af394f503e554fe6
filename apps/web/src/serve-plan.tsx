import { type Group, type Reading } from '@homegroup/contracts';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Asked } from './asked.js';
import { Deletion } from './features/group/Deletion.js';
import { BookmarkPage } from './features/plan/BookmarkPage.js';
import { OrderPage } from './features/plan/OrderPage.js';
import { newReading } from './features/plan/reading-draft.js';
import { ReadingForm } from './features/plan/ReadingForm.js';
import { ReadingsPage } from './features/plan/ReadingsPage.js';
import { ShippedReading } from './features/plan/ShippedReading.js';
import { both } from './session/both.js';
import { fetchGroup } from './session/groups.js';
import * as plans from './session/plan.js';
import { PageHeading } from './ui/PageHeading.js';
import { useAsked } from './use-asked.js';

interface OneMeeting {
  readonly groupId: string;
  readonly id: string;
}

function usePlan({ groupId, id }: OneMeeting) {
  return useAsked(useCallback(() => plans.fetchPlan(groupId, id), [groupId, id]));
}

export function Order({ groupId, id }: OneMeeting) {
  const [answer, again] = usePlan({ groupId, id });
  return (
    <Asked answer={answer} onRetry={again}>
      {(plan) => <WrittenOrder plan={plan} />}
    </Asked>
  );
}

function WrittenOrder({ plan }: { readonly plan: plans.Plan }) {
  const [{ order, drops }, setCurrent] = useState({ order: plan.order, drops: 0 });
  return (
    // The template in place of an order is another page, with nothing typed on it.
    <OrderPage
      key={drops}
      plan={{ ...plan, order }}
      drop={() => plans.dropOrder(plan.group.id, plan.meeting.id)}
      onDropped={(template) => setCurrent({ order: template, drops: drops + 1 })}
    />
  );
}

export function MeetingBookmark({ groupId, id }: OneMeeting) {
  const [answer, again] = usePlan({ groupId, id });
  return (
    <Asked answer={answer} onRetry={again}>
      {(plan) => <BookmarkPage plan={plan} />}
    </Asked>
  );
}

interface OfGroup {
  readonly groupId: string;
}

export function Readings({ groupId }: OfGroup) {
  const [answer, again] = useAsked(
    useCallback(() => both(fetchGroup(groupId), plans.fetchReadings(groupId)), [groupId]),
  );
  return (
    <Asked answer={answer} onRetry={again}>
      {([group, readings]) => <ReadingsPage group={group} readings={readings} />}
    </Asked>
  );
}

/** A new text, or a copy of one that is there (`?from=`). */
export function NewReadingPage({ groupId }: OfGroup) {
  const [search] = useSearchParams();
  const from = search.get('from');
  return from === null ? <EmptyReading groupId={groupId} /> : <CopiedReading groupId={groupId} from={from} />;
}

function EmptyReading({ groupId }: OfGroup) {
  const { t } = useTranslation();
  const [answer, again] = useAsked(useCallback(() => fetchGroup(groupId), [groupId]));
  return (
    <Asked answer={answer} onRetry={again}>
      {(group) => (
        <>
          <Heading groupId={groupId} title={t('plan.reading.new')} />
          <Added groupId={groupId} name="new" initial={newReading(group.settings.language)} />
        </>
      )}
    </Asked>
  );
}

function CopiedReading({ groupId, from }: OfGroup & { readonly from: string }) {
  const { t } = useTranslation();
  const [answer, again] = useAsked(useCallback(() => plans.fetchReading(groupId, from), [groupId, from]));
  return (
    <Asked answer={answer} onRetry={again}>
      {({ title, language, source, text }) => (
        <>
          <Heading groupId={groupId} title={t('plan.reading.new')} />
          <Added
            groupId={groupId}
            name={`copy:${from}`}
            initial={{ title: t('plan.reading.copyOf', { title }), language, source, text }}
          />
        </>
      )}
    </Asked>
  );
}

interface AddedProps extends OfGroup {
  readonly name: string;
  readonly initial: ReturnType<typeof newReading>;
}

function Added({ groupId, name, initial }: AddedProps) {
  const [, go] = useLocation();
  return (
    <ReadingForm
      name={`reading:${groupId}:${name}`}
      initial={initial}
      send={(reading) => plans.addReading(groupId, reading)}
      onSaved={() => go(`/serve/groups/${groupId}/readings`)}
    />
  );
}

export function OneReading({ groupId, id }: OfGroup & { readonly id: string }) {
  const ask = useCallback(() => both(fetchGroup(groupId), plans.fetchReading(groupId, id)), [groupId, id]);
  const [answer, again] = useAsked(ask);
  return (
    <Asked answer={answer} onRetry={again}>
      {([group, reading]) => (
        <>
          <Heading groupId={groupId} title={reading.title} />
          {reading.isShipped ? (
            <ShippedReading reading={reading} copy={`/serve/groups/${groupId}/readings/new?from=${reading.id}`} />
          ) : (
            <OwnReading group={group} reading={reading} />
          )}
        </>
      )}
    </Asked>
  );
}

function OwnReading({ group, reading }: { readonly group: Group; readonly reading: Reading }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { title, language, source, text } = reading;
  const toAll = () => go(`/serve/groups/${group.id}/readings`);
  return (
    <>
      <ReadingForm
        name={`reading:${group.id}:${reading.id}`}
        initial={{ title, language, source, text }}
        send={(changed) => plans.changeReading(group.id, reading.id, changed)}
        onSaved={toAll}
      />
      <Deletion
        label={t('plan.reading.delete')}
        hint={t('plan.reading.deleteHint')}
        name={title}
        remove={() => plans.removeReading(group.id, reading.id)}
        onRemoved={toAll}
      />
    </>
  );
}

function Heading({ groupId, title }: OfGroup & { readonly title: string }) {
  const { t } = useTranslation();
  return (
    <header>
      <Link href={`/serve/groups/${groupId}/readings`}>{t('plan.readings.title')}</Link>
      <PageHeading>{title}</PageHeading>
    </header>
  );
}
