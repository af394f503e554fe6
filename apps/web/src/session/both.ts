import { type Called } from './api.js';

/** Two things asked at once, where one without the other is of no use. */
export async function both<A, B>(one: Promise<Called<A>>, other: Promise<Called<B>>): Promise<Called<readonly [A, B]>> {
  const [first, second] = await Promise.all([one, other]);
  if (first.kind !== 'done') return first;
  return second.kind === 'done' ? { kind: 'done', value: [first.value, second.value] } : second;
}
