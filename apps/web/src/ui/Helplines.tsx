import styles from './Helplines.module.css';

interface HelplinesProps {
  readonly lead: string;
  readonly lines: readonly { readonly telephone: string; readonly words: string }[];
}

/** Crisis lines, each one tap away. */
export function Helplines({ lead, lines }: HelplinesProps) {
  if (lines.length === 0) return null;
  return (
    <div className={styles['helplines']}>
      <p>{lead}</p>
      <ul>
        {lines.map(({ telephone, words }) => (
          <li key={words}>
            <a href={`tel:${telephone.replaceAll(' ', '')}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
