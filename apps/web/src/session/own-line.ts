import { type LineCare, NO_CARE } from './media/line-keeper.js';
import { SENDING } from './media/sending-rates.js';
import { type OwnCamera } from './own-camera.js';
import { type DeviceState, type LineState } from './room-state.js';
import { GOOD_LINE, type RoomStore } from './room-store.js';

/** How long it is said that the line is good again, in milliseconds: long enough to be read and read out. */
const BETTER_MS = 8_000;

/** What the screen is told of this page's line, and what the line does to this person's camera. */
export class OwnLine {
  private care: LineCare = NO_CARE;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: RoomStore,
    private readonly camera: () => Pick<OwnCamera, 'hide'>,
  ) {
    store.subscribe(({ line, camera: { kind } }) => {
      if (line.cameraRests && isOn(kind)) this.say({ cameraRests: false });
    });
  }

  /** With `NO_CARE` there is no line any more: nothing is said of it. */
  take(care: LineCare): void {
    if (care === NO_CARE) this.forget();
    else this.follow(care);
  }

  private follow(care: LineCare): void {
    const before = this.care;
    this.care = care;
    const { camera } = this.store.getState();
    const { hearsBadly, isHeardBadly } = care;
    if (hearsBadly !== before.hearsBadly || isHeardBadly !== before.isHeardBadly) {
      this.say({ hearsBadly, isHeardBadly, isBetter: false });
      if (!hearsBadly && !isHeardBadly) this.sayBetter();
    }
    if (isOn(camera.kind) && restsCamera(before, care)) this.restCamera();
  }

  private forget(): void {
    clearTimeout(this.timer);
    this.care = NO_CARE;
    this.store.setState({ line: GOOD_LINE });
  }

  private restCamera(): void {
    void this.camera().hide();
    this.say({ cameraRests: true });
  }

  private sayBetter(): void {
    clearTimeout(this.timer);
    this.say({ isBetter: true });
    this.timer = setTimeout(() => this.say({ isBetter: false, cameraRests: false }), BETTER_MS);
  }

  private say(changes: Partial<LineState>): void {
    this.store.setState({ line: { ...this.store.getState().line, ...changes } });
  }
}

function isOn(camera: DeviceState['kind']): boolean {
  return camera === 'on' || camera === 'starting';
}

/** Each step down from there counts: who turns the camera on again is not stopped by what was before. */
function restsCamera(before: LineCare, care: LineCare): boolean {
  return care.rates.camera === 'none' && SENDING.indexOf(care.rates) > SENDING.indexOf(before.rates);
}
