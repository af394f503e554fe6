import { type ShownText } from '@homegroup/contracts';
import { type Place } from '@homegroup/room';
import { useEffect, useRef } from 'react';
import styles from './Screen.module.css';

interface ReadAloudProps {
  readonly text: ShownText;
  readonly place: Place;
}

/** The part that is being read, large, its line marked; the line stays in sight. */
export function ReadAloud({ text, place }: ReadAloudProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const part = text.parts[place.part] ?? [];
  useEffect(() => {
    // Scrolling is answered with a promise (CSSOM View), which is no clean-up.
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [place.part, place.line]);
  return (
    <article className={styles['text']} lang={text.language} tabIndex={0} aria-label={text.title}>
      <h2>{text.title}</h2>
      {part.map((words, index) => {
        const isNow = index === place.line;
        return (
          <p key={index} ref={isNow ? line : null} data-now={isNow} aria-current={isNow ? 'true' : undefined}>
            {words}
          </p>
        );
      })}
    </article>
  );
}
