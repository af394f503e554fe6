import { nameKey } from './name.js';
import { isTrusted, type Present } from './roles.js';

/** Service positions, and what other tools call those who run a meeting, in the languages of the app. */
const POSITIONS =
  'co-?chair|chair(?:person|man|woman)?|(?:tech |co-?)?host|greeter|timekeeper|trusted servant|secretary|moderator|admin(?:istrator)?|' +
  'coordinador[a]?|moderador[a]?|anfitri[oó]na?|administrador[a]?|servidor[a]? de confianza|secretari[oa]|recepcionista';
const AS_POSITION = new RegExp(`(?<![\\p{L}\\p{N}])(?:${POSITIONS})(?![\\p{L}\\p{N}])`, 'u');

/** Letters that look like Latin ones, after Unicode's confusables (UTS 39, section 4), for the scripts that names come in. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ғ: 'f', һ: 'h', н: 'h', і: 'l', ј: 'j', к: 'k', ӏ: 'l', м: 'm', п: 'n' },
  ...{ о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x', ь: 'b' },
  ...{ α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'l', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', σ: 'o', τ: 't', υ: 'u', χ: 'x' },
  ...{ ı: 'l', i: 'l', ɩ: 'l', '1': 'l', '|': 'l', '0': 'o', '5': 's', ɑ: 'a', ɡ: 'g', ø: 'o', ł: 'l', đ: 'd', ß: 'b' },
};

/** Whether someone who serves as nothing is called as a servant who is there, or as a service position [N6]. */
export function impersonates(name: string, seats: readonly (Present & { readonly name: string })[]): boolean {
  if (AS_POSITION.test(name.normalize('NFKC').toLowerCase())) return true;
  const looks = skeleton(name);
  return seats.some((seat) => isTrusted(seat) && skeleton(seat.name) === looks);
}

/** What a name looks like, whatever letters it is made of. */
function skeleton(name: string): string {
  const bare = nameKey(name).normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(bare, (letter) => ALIKE[letter] ?? letter)
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
