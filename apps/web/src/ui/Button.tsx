import { type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `main` is the one thing to do now, 64 px high; `large` and `stacked` stand beside it. */
  readonly look?: 'main' | 'large' | 'stacked' | 'plain' | 'quiet' | 'stop';
  readonly icon?: ReactNode;
  /** Without words, `aria-label` must say what it does. */
  readonly children?: ReactNode;
}

export function Button({ look = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles['button']} ${styles[look]}`}>
      {icon}
      {children !== undefined && <span>{children}</span>}
    </AriaButton>
  );
}
