import { type ShownText } from '@homegroup/contracts';
import { type Place } from '@homegroup/room';
import { useEffect, useRef } from 'react';
import styles from './Screen.module.css';

interface ReadAloudProps {
  readonly text: ShownText;
  readonly place: Place;
}

/** The part that is being read, large, its line marked and in sight; whoever hears the page has the whole text. */
export function ReadAloud({ text, place }: ReadAloudProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Scrolling is answered with a promise (CSSOM View), which is no clean-up.
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [place.part, place.line]);
  return (
    <article className={styles['text']} lang={text.language} tabIndex={0} aria-label={text.title}>
      <h2>{text.title}</h2>
      {text.parts.map((lines, part) => (
        <section key={part} className={part === place.part ? undefined : 'visually-hidden'}>
          {lines.map((words, index) => {
            const isNow = part === place.part && index === place.line;
            return (
              <p key={index} ref={isNow ? line : null} data-now={isNow} aria-current={isNow ? 'true' : undefined}>
                {words}
              </p>
            );
          })}
        </section>
      ))}
    </article>
  );
}
