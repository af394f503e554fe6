import { type ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  /** What the page belongs to. */
  readonly name: ReactNode;
  readonly skipLabel: string;
  /** Links to what must be one tap away. */
  readonly links: ReactNode;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page that is not a room: the instance's name, one column, a helping hand at the end. */
export function Page({ name, skipLabel, links, footer, children }: PageProps) {
  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#content">
        {skipLabel}
      </a>
      <header className={styles['header']}>
        <span className={styles['name']}>{name}</span>
        {links}
      </header>
      <main id="content" className={styles['main']} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles['footer']}>{footer}</footer>
    </div>
  );
}
