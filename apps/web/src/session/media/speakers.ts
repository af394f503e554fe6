import { type Sound } from '../room-state.js';

/** Plays the room's voices, each through an element of its own that no page shows. */
export class Speakers {
  private elements: HTMLAudioElement[] = [];

  /** Plays these tracks in place of any before. */
  async play(tracks: readonly MediaStreamTrack[]): Promise<Sound> {
    this.stop();
    this.elements = tracks.map((track) => {
      const element = new Audio();
      element.srcObject = new MediaStream([track]);
      return element;
    });
    return this.start();
  }

  /** `blocked` when the browser wants a tap first: call this again from one. */
  async start(): Promise<Sound> {
    const started = await Promise.allSettled(this.elements.map((element) => element.play()));
    return started.some(isBlocked) ? 'blocked' : 'playing';
  }

  stop(): void {
    for (const element of this.elements) {
      element.pause();
      element.srcObject = null;
    }
    this.elements = [];
  }
}

function isBlocked(result: PromiseSettledResult<void>): boolean {
  return (
    result.status === 'rejected' && result.reason instanceof DOMException && result.reason.name === 'NotAllowedError'
  );
}
