import { type ReactNode } from 'react';
import { Live } from '../../ui/Live.js';
import { PageHeading } from '../../ui/PageHeading.js';
import styles from './Facility.module.css';

interface MessageProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** A screen that says one thing, to be read from afar. */
export function Message({ title, children }: MessageProps) {
  return (
    <div className={styles['message']}>
      <Live>
        <PageHeading>{title}</PageHeading>
      </Live>
      {children}
    </div>
  );
}
