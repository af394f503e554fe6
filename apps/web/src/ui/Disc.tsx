import styles from './Disc.module.css';

const COLOURS = 6;
const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

interface DiscProps {
  readonly name: string;
  /** The same seed always has the same colour. */
  readonly seed: string;
  readonly size: 'tiny' | 'small' | 'large';
}

/** A calm disc with initials, for whoever shows no face. The name stands beside it, so it is silent to screen readers. */
export function Disc({ name, seed, size }: DiscProps) {
  return (
    <span aria-hidden="true" className={`${styles['disc']} ${styles[size]} ${styles[`colour${colourOf(seed)}`]}`}>
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first two words, by whole characters. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const letters = words.slice(0, 2).map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '');
  return letters.join('').toUpperCase() || firstCharacter(name);
}

function firstCharacter(text: string): string {
  return CHARACTERS.segment(text).containing(0)?.segment ?? '';
}

function colourOf(seed: string): number {
  const sum = Array.from(seed).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return (sum % COLOURS) + 1;
}
