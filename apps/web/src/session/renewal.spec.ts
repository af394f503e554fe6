import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

const renewTokens = jest.fn<(around: { ask: string }) => Promise<void>>();
jest.unstable_mockModule('./tokens.js', () => ({ renewTokens }));
const { renewLater } = await import('./renewal.js');

const MINUTE_MS = 60_000;

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.setItem('tokens:a-group', '{}');
});
afterEach(() => {
  jest.useRealTimers();
  renewTokens.mockReset();
  localStorage.clear();
});

describe('tokens are renewed', () => {
  it('on a page that is no meeting’s, soon, and by the account once a week at the most', async () => {
    renewLater('elsewhere', () => 1);
    await jest.advanceTimersByTimeAsync(29_999);
    expect(renewTokens).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(renewTokens.mock.calls).toEqual([[{ ask: 'weekly' }]]);
  });

  it('after a meeting at an instant that is drawn, and by the account only where some are missing', async () => {
    renewLater('afterMeeting', () => 0.5);
    await jest.advanceTimersByTimeAsync(8 * MINUTE_MS - 1);
    expect(renewTokens).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(renewTokens.mock.calls).toEqual([[{ ask: 'ifNeeded' }]]);
  });

  it('not once the page is left, nor in a browser that has none', async () => {
    renewLater('elsewhere', () => 0)();
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    localStorage.clear();
    renewLater('elsewhere', () => 0);
    await jest.advanceTimersByTimeAsync(MINUTE_MS);
    expect(renewTokens).not.toHaveBeenCalled();
  });
});
