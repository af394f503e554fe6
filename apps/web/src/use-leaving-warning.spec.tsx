import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useLeavingWarning } from './use-leaving-warning.js';

afterEach(cleanup);

function Page({ isNeeded, href }: { readonly isNeeded: boolean; readonly href: string }) {
  useLeavingWarning(isNeeded);
  return <a href={href}>Away</a>;
}

/** Whether the app hears of a tap on a link, and follows it in its own way. */
function isHeard(isNeeded: boolean, href: string): boolean {
  let isThere = false;
  // Nothing is left here.
  addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
  const listener = () => (isThere = true);
  document.addEventListener('click', listener);
  render(<Page isNeeded={isNeeded} href={href} />);
  fireEvent.click(screen.getByRole('link'));
  document.removeEventListener('click', listener);
  cleanup();
  return isThere;
}

describe('with something unsaved', () => {
  it('a link within the app is the browser’s to follow, which asks', () => {
    expect(isHeard(true, '/serve#elsewhere')).toBe(false);
  });

  it('a part of the same page and another site are as they always are', () => {
    expect(isHeard(true, '#help')).toBe(true);
    expect(isHeard(true, 'https://example.org/')).toBe(true);
  });
});

describe('with nothing unsaved', () => {
  it('links are as they always are', () => {
    expect(isHeard(false, '/serve')).toBe(true);
  });
});
