import { seatToken } from '../session/seat-token.js';
import { Visit } from '../session/visit.js';
import { FakeBrowser, FakeTrack, installFakeBrowser } from './fake-media.js';
import { FakeRoom, PORCH } from './fake-room.js';
import { FakeSocket } from './fake-socket.js';

export const settle = (ms = 10) => new Promise((resolve) => setTimeout(resolve, ms));

/** One person in one tab, in a room with the true rules, with every device given that is asked for. */
export class Visiting {
  fake = new FakeSocket();
  room = new FakeRoom(this.fake);
  browser = new FakeBrowser();
  visit = new Visit(PORCH, this.fake.socket, { loadDevice: this.browser.load });
  /** What was asked of the browser's devices, and the tracks given. */
  readonly asked: MediaStreamConstraints[] = [];
  readonly tracks: FakeTrack[] = [];

  constructor() {
    sessionStorage.clear();
    seatToken('demo');
    installFakeBrowser((constraints) => {
      this.asked.push(constraints);
      const track = new FakeTrack(constraints.video ? 'video' : 'audio');
      this.tracks.push(track);
      return Promise.resolve(track);
    });
  }

  get state() {
    return this.visit.store.getState();
  }

  /** The page is loaded again: all of it is new but what the tab keeps, and the room goes on. */
  load(parts: ConstructorParameters<typeof Visit>[2] = {}): void {
    this.fake = new FakeSocket();
    this.room = new FakeRoom(this.fake, this.room);
    this.browser = new FakeBrowser();
    this.visit = new Visit(PORCH, this.fake.socket, { loadDevice: this.browser.load, ...parts });
  }

  /** Enters; the server lets the line come up, and the media connect. */
  async sit(microphone: FakeTrack | null = null): Promise<void> {
    this.visit.enter({ name: 'Ana', microphone: microphone?.track ?? null });
    this.fake.accept();
    await settle();
    this.browser.become('recv', 'connected');
    await settle();
  }

  /** The next attempt to take up the line succeeds. */
  async comeBack(): Promise<void> {
    await settle();
    this.fake.accept();
    await settle();
  }
}
