import { jest } from '@jest/globals';
import { cleanup } from '@testing-library/react';
import { startWords } from '../i18n/i18n.js';

/** What jsdom lacks of a browser, for screens. */
export async function openBrowser({ isWide = false } = {}): Promise<void> {
  const query = { matches: isWide, addEventListener: () => undefined, removeEventListener: () => undefined };
  const lacking = {
    matchMedia: () => query,
    MediaStream: EventTarget,
    AudioContext: SilentContext,
    CSS: { escape: String },
    scrollTo: () => undefined,
  };
  Object.assign(globalThis, lacking);
  await startWords();
}

/** Takes the page down and forgets what it kept. */
export function closeBrowser(): void {
  cleanup();
  sessionStorage.clear();
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'mediaDevices');
}

/** A device's track, of which only the ending matters here. */
export class Track {
  readyState: 'live' | 'ended' = 'live';

  get track(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }

  readonly stop = () => {
    this.readyState = 'ended';
  };

  getSettings(): MediaTrackSettings {
    return {};
  }
}

/** Gives the browser devices; asking for them is answered by `answer`. Returns what counts how often it was asked. */
export function giveDevices(answer: () => Promise<Track>) {
  const getUserMedia = jest.fn(async () => {
    const track = await answer();
    return { getTracks: () => [track] };
  });
  const mediaDevices = Object.assign(new EventTarget(), { getUserMedia, enumerateDevices: () => Promise.resolve([]) });
  Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true });
  return getUserMedia;
}

class SilentContext {
  createMediaStreamSource() {
    return { connect: () => undefined, disconnect: () => undefined };
  }

  createAnalyser() {
    return { fftSize: 0, getFloatTimeDomainData: () => undefined };
  }

  close() {
    return Promise.resolve();
  }
}

/** Lets the server answer with these values, one request after the other. Returns what counts what it was asked. */
export function giveAnswers(...values: readonly unknown[]) {
  const left = [...values];
  const fetch = jest.fn((_path: string, _init: RequestInit) =>
    Promise.resolve({ ok: true, status: 200, text: () => Promise.resolve(JSON.stringify(left.shift() ?? {})) }),
  );
  Object.assign(globalThis, { fetch });
  return fetch;
}
