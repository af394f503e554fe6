/** What simulated people are called and write, by the meeting's language. */
export interface CastWords {
  readonly calm: readonly string[];
  readonly thanks: readonly [string, ...string[]];
  readonly intruders: readonly [string, ...string[]];
  /** What one is called who comes back. */
  readonly odd: readonly [string, ...string[]];
  /** What is written to everyone, again and again: with a place to go to, and without. */
  readonly flood: readonly [string, ...string[]];
}

const CALM = ['Ana', 'Ben', 'Carla M.', 'Dan', 'Elena', 'Hugo R.', 'Irene', 'Leo'];

const WORDS = {
  en: {
    calm: CALM,
    thanks: ['Thank you', 'Thanks for sharing', 'Thank you for being here'],
    intruders: ['Rex', 'Zed', 'Big Al', 'Skip', 'Dex', 'Buzz'],
    odd: ['Surprise', 'Guess who', 'Not me again'],
    flood: [
      'Look at this: www.example.com',
      'Hello hello hello',
      'HELLO EVERYBODY',
      'This is boring',
      'Come to example.com',
    ],
  },
  es: {
    calm: CALM,
    thanks: ['Gracias', 'Gracias por compartir', 'Gracias por estar aquí'],
    intruders: ['Rex', 'Zeta', 'El Rayo', 'Chispa', 'Dex', 'Turbo'],
    odd: ['Sorpresa', 'Adivina quién', 'Otra vez yo'],
    flood: ['Miren esto: www.example.com', 'Hola hola hola', 'HOLA A TODOS', 'Qué aburrido', 'Vengan a example.com'],
  },
} as const satisfies Record<string, CastWords>;

export function castWords(language: string): CastWords {
  return language.startsWith('es') ? WORDS.es : WORDS.en;
}

const ALIKE: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', i: 'і', c: 'с', p: 'р' };

/** The same name to the eye, in the letters of another script; the room refuses it [N6]. */
export function lookalike(name: string): string {
  return Array.from(name, (letter) => ALIKE[letter] ?? letter).join('');
}
