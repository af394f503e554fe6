import { Phone } from 'lucide-react';
import styles from './Helplines.module.css';

interface Line {
  readonly telephone: string;
  readonly name: string;
  readonly call: string;
  readonly country: string;
}

interface HelplinesProps {
  readonly lead: string;
  readonly near: readonly Line[];
  readonly far: readonly Line[];
  readonly farLabel: string;
  /** Stands where no line is known. */
  readonly none: string;
}

/** Crisis lines, each one tap away: those of the person's own country first. */
export function Helplines({ lead, near, far, farLabel, none }: HelplinesProps) {
  if (near.length === 0) return <p className={styles['lead']}>{none}</p>;
  return (
    <div className={styles['helplines']}>
      <p className={styles['lead']}>{lead}</p>
      <Lines lines={near} />
      {far.length > 0 && (
        <details>
          <summary>{farLabel}</summary>
          <Lines lines={far} />
        </details>
      )}
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ telephone, name, call, country }) => (
        <li key={`${country} ${name}`}>
          <a href={`tel:${telephone.replaceAll(' ', '')}`}>
            <Phone aria-hidden="true" size={20} />
            <span>
              <span className={styles['name']}>{name}</span>
              <span className={styles['call']}>
                {call} · {country}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
