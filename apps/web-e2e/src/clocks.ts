import { type Person } from './person.js';

/** What the clocks of all pages may differ by, in milliseconds. */
export const CLOCKS_MS = 250;

/** When each value of the share's clock appeared on a page, in milliseconds since the epoch by this machine's clock. */
async function appearances(person: Person, forMs: number): Promise<Map<string, number>> {
  const seen = await person.page.evaluate(async (ms) => {
    const timer = document.querySelector('[role=timer]');
    if (!timer) throw new Error('no clock');
    const found: [string, number][] = [];
    const observer = new MutationObserver(() =>
      found.push([timer.textContent, performance.timeOrigin + performance.now()]),
    );
    observer.observe(timer, { characterData: true, childList: true, subtree: true });
    await new Promise((resolve) => setTimeout(resolve, ms));
    observer.disconnect();
    return found;
  }, forMs);
  return new Map(seen);
}

/**
 * By how many milliseconds the clocks of these pages differ, and how many values were compared. A page that is drawn late
 * on a busy machine shows some value late, a clock that is wrong shows every one so: the value that all agree on best counts.
 */
export async function clockSpread(people: readonly Person[], forMs = 4_000): Promise<{ ms: number; compared: number }> {
  const pages = await Promise.all(people.map((person) => appearances(person, forMs)));
  const [first, ...others] = pages;
  const shared = [...(first?.keys() ?? [])].filter((value) => others.every((page) => page.has(value)));
  const spreads = shared.map((value) => {
    const times = pages.map((page) => page.get(value) ?? NaN);
    return Math.max(...times) - Math.min(...times);
  });
  return { ms: Math.min(...spreads), compared: shared.length };
}
