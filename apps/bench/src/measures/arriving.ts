import { delay } from '@homegroup/testbed';

/** `count` of something, evenly over so many milliseconds, whether or not those before are done. */
export async function arriving<T>(count: number, overMs: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: Promise<T>[] = [];
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const wait = began + (index * overMs) / count - performance.now();
    if (wait > 0) await delay(wait);
    made.push(make(index));
  }
  return Promise.all(made);
}
