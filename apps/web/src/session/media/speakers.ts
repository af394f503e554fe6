/** Plays the room's voices, each through an element of its own that no page shows. */
export class Speakers {
  private readonly elements: HTMLAudioElement[] = [];
  private blocked = false;
  private hushed = false;

  constructor(private readonly changed: () => void) {}

  /** Whether the browser wants a tap first: call `start` from one. */
  get isBlocked(): boolean {
    return this.blocked;
  }

  /** Plays these tracks in place of any before, through the same elements: browsers remember a tap by element. */
  play(tracks: readonly MediaStreamTrack[]): void {
    tracks.forEach((track, index) => {
      const element = (this.elements[index] ??= new Audio());
      element.muted = this.hushed;
      element.srcObject = new MediaStream([track]);
    });
    void this.start();
  }

  async start(): Promise<void> {
    this.blocked = false;
    await Promise.all(this.elements.map((element) => this.startOne(element)));
    this.changed();
  }

  /** Plays on in silence, until it is told otherwise. */
  hush(isHushed: boolean): void {
    this.hushed = isHushed;
    for (const element of this.elements) element.muted = isHushed;
  }

  stop(): void {
    for (const element of this.elements) {
      element.pause();
      element.srcObject = null;
    }
    this.blocked = false;
  }

  private async startOne(element: HTMLAudioElement): Promise<void> {
    try {
      await element.play();
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      this.blocked = true;
      this.changed();
    }
  }
}
