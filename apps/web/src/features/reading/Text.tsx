import { type ShownText } from '@homegroup/contracts';
import { type ItemKind, type Place } from '@homegroup/room';
import { type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Reading.module.css';

interface TextProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly kind: ItemKind;
  readonly text: ShownText;
  readonly place: Place;
  /** Moves the place to the line that is tapped; null for whoever only listens. */
  readonly onMove: ((part: number, line: number) => void) | null;
}

/**
 * The whole text as one article with headings, in its own language. The current line is marked for those who see and
 * for those who hear the page; that it moves is not read out.
 */
export function Text({ ref, kind, text, place, onMove }: TextProps) {
  const { t } = useTranslation();
  return (
    // Whoever has no pointer scrolls it with the keys.
    <div ref={ref} className={styles['scroll']} tabIndex={0} role="group" aria-label={t('order.text.label')}>
      <article className={styles['text']}>
        <h2 lang={text.language} dir="auto">
          {text.title}
        </h2>
        {text.parts.map((lines, part) => (
          <section key={part} className={styles['part']}>
            <PartHeading kind={kind} text={text} part={part} />
            <div lang={text.language}>
              {lines.map((line, index) => (
                <Line
                  key={index}
                  isCurrent={part === place.part && index === place.line}
                  onMove={onMove && (() => onMove(part, index))}
                >
                  {line}
                </Line>
              ))}
            </div>
          </section>
        ))}
        <p className={styles['source']} dir="auto">
          {t('order.text.source', { source: text.source })}
        </p>
      </article>
    </div>
  );
}

/** Which step or paragraph it is, where there is more than one to tell apart. */
function PartHeading({ kind, text, part }: Pick<TextProps, 'kind' | 'text'> & { readonly part: number }) {
  const { t } = useTranslation();
  const number = text.firstPart + part;
  if (kind === 'step') return <h3>{t('order.text.step', { number })}</h3>;
  const isOnly = text.parts.length === 1 && text.firstPart === 1;
  return isOnly ? null : <h3>{t('order.text.paragraph', { number })}</h3>;
}

interface LineProps {
  readonly isCurrent: boolean;
  readonly onMove: (() => void) | null;
  readonly children: string;
}

function Line({ isCurrent, onMove, children }: LineProps) {
  const current = isCurrent ? 'location' : undefined;
  if (!onMove) {
    return (
      <p className={styles['line']} dir="auto" aria-current={current}>
        {children}
      </p>
    );
  }
  return (
    <p dir="auto">
      <button type="button" className={styles['line']} dir="auto" aria-current={current} onClick={onMove}>
        {children}
      </button>
    </p>
  );
}
