import { act } from '@testing-library/react';

/**
 * Presses the one button of this name: none, and more than one, fail the test. Found by hand: Testing Library reckons what
 * every element is called, which takes seconds where hundreds of taps are made.
 */
export function press(name: string | RegExp): void {
  const isMeant = (said: string) => (typeof name === 'string' ? said === name : name.test(said));
  const named = [...document.querySelectorAll('button')].filter((one) =>
    isMeant(one.getAttribute('aria-label') ?? one.textContent),
  );
  const [button] = named;
  if (named.length !== 1 || !button) throw new Error(`${named.length} buttons ${String(name)}`);
  act(() => button.click());
}
