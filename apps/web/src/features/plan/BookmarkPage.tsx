import { Bookmark, type ListedReading, partsOf, type Reading, STEPS } from '@homegroup/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { DraftForm } from '../../i18n/DraftForm.js';
import { faultyFields } from '../../session/faulty-fields.js';
import { fetchReading, keepBookmark, type Plan } from '../../session/plan.js';
import { Choice } from '../../ui/Choice.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { TextInput } from '../../ui/TextInput.js';
import { type Draft, useDraft } from '../../use-draft.js';
import { useAsked } from '../../use-asked.js';
import styles from './Plan.module.css';

const NUMBERS = Array.from({ length: STEPS }, (_, index) => String(index + 1));

/** Where the next meeting goes on reading: the step of the week, and the paragraph of each book. */
export function BookmarkPage({ plan: { group, meeting, order, readings } }: { readonly plan: Plan }) {
  const { t } = useTranslation();
  const books = booksOf(order.items, readings);
  const draft = useDraft<Bookmark, unknown>({
    initial: order.bookmark,
    faultsOf: (bookmark) => new Set([...faultyFields(Bookmark, bookmark), ...beyond(bookmark, books)]),
    send: (bookmark) => keepBookmark(group.id, meeting.id, bookmark),
    onSaved: () => undefined,
  });
  return (
    <>
      <header>
        <Link href={`/serve/groups/${group.id}/meetings/${meeting.id}/order`} className={styles['back'] ?? ''}>
          {t('plan.order.title')}
        </Link>
        <PageHeading>{t('plan.bookmark.title')}</PageHeading>
        <p>{meeting.settings.title}</p>
        <p className={styles['soft']}>{t('plan.bookmark.lead')}</p>
      </header>
      <DraftForm draft={draft}>
        <Choice
          label={t('plan.bookmark.step')}
          options={NUMBERS.map((number) => ({ id: number, label: t('plan.bookmark.stepNumber', { number }) }))}
          value={String(draft.value.step)}
          onChange={(step) => draft.change({ step: Number(step) })}
        />
        {books.length === 0 && <p className={styles['soft']}>{t('plan.bookmark.none')}</p>}
        {books.map((book) => (
          <BookFields key={book.id} group={group.id} book={book} draft={draft} />
        ))}
      </DraftForm>
    </>
  );
}

interface BookFieldsProps {
  readonly group: string;
  readonly book: ListedReading;
  readonly draft: Draft<Bookmark>;
}

function BookFields({ group, book, draft: { value, change, isWrong } }: BookFieldsProps) {
  const { t } = useTranslation();
  const part = value.parts[book.id] ?? 0;
  const put = (text: string) =>
    change((now) => ({ parts: { ...now.parts, [book.id]: text === '' ? NaN : Number(text) - 1 } }));
  return (
    <section className={styles['section']} aria-label={book.title}>
      <TextInput
        label={t('plan.bookmark.part', { title: book.title })}
        hint={t('plan.bookmark.partHint', { parts: book.parts })}
        kind="number"
        min={1}
        max={book.parts}
        value={Number.isNaN(part) ? '' : String(part + 1)}
        onChange={put}
        error={isWrong(book.id) ? t('plan.bookmark.partHint', { parts: book.parts }) : null}
      />
      <Beginning group={group} book={book.id} part={part} />
    </section>
  );
}

/** The paragraph that a bookmark stands at, so that nobody has to count. */
function Beginning({ group, book, part }: { readonly group: string; readonly book: string; readonly part: number }) {
  const { t } = useTranslation();
  const [answer] = useAsked(useCallback(() => fetchReading(group, book), [group, book]));
  if (answer === null) return null;
  if (answer.kind !== 'done') return <p className={styles['soft']}>{t('plan.bookmark.preview')}</p>;
  const words = paragraph(answer.value, part);
  if (words === undefined) return null;
  return (
    <div className={styles['part']}>
      <span className={styles['soft']}>{t('plan.bookmark.begins')}</span>
      <p lang={answer.value.language}>{words}</p>
    </div>
  );
}

function paragraph({ text, language }: Reading, part: number): string | undefined {
  return partsOf(text, language)[part]?.join(' ');
}

/** The readings that the order goes through from meeting to meeting. */
function booksOf(items: Plan['order']['items'], readings: readonly ListedReading[]): readonly ListedReading[] {
  const ids = new Set(items.flatMap(({ text }) => (text.kind === 'bookmark' ? [text.reading] : [])));
  return readings.filter(({ id }) => ids.has(id));
}

function beyond({ parts }: Bookmark, books: readonly ListedReading[]): string[] {
  return books.filter((book) => (parts[book.id] ?? 0) >= book.parts).map(({ id }) => id);
}
