import { expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { madeUpAt, madeUpSession } from '../../testing/made-up.js';
import { useUnread } from './use-unread.js';

it('counts prepared messages as they go out, once, and not those that were looked at', () => {
  const session = madeUpSession(madeUpAt(3, 'housekeeping'));
  const { result, rerender } = renderHook(({ isReading }) => useUnread(session, isReading), {
    initialProps: { isReading: false },
  });
  expect(result.current).toBe(1);
  rerender({ isReading: true });
  rerender({ isReading: false });
  expect(result.current).toBe(0);
  const goTo = (kind: 'seventhTradition' | 'chips') =>
    act(() => session.store.setState({ view: madeUpAt(3, kind).view }));
  goTo('seventhTradition');
  expect(result.current).toBe(1);
  // Not looked at yet, it is still one after a step back and on again.
  goTo('chips');
  expect(result.current).toBe(0);
  goTo('seventhTradition');
  expect(result.current).toBe(1);
});
