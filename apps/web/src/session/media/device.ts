import { type DeviceProblem } from '../room-state.js';

/** What a voice needs; one channel, cleaned of echo and hum by the browser. */
const MICROPHONE: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: 1,
};
/** Faces are shown small: more would only cost battery and line. */
const CAMERA: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 360 },
  frameRate: { ideal: 24, max: 30 },
};

export type Opened =
  { readonly ok: true; readonly track: MediaStreamTrack } | { readonly ok: false; readonly problem: DeviceProblem };

export interface DeviceChoice {
  readonly id: string;
  /** Empty until permission was given once. */
  readonly label: string;
}

/** Asks for the microphone; the browser may ask the person. */
export function openMicrophone(deviceId: string | null): Promise<Opened> {
  return open('audio', MICROPHONE, deviceId);
}

/** Asks for the camera; the browser may ask the person. */
export function openCamera(deviceId: string | null): Promise<Opened> {
  return open('video', CAMERA, deviceId);
}

/** The microphones or cameras there are. */
export async function listDevices(kind: 'audioinput' | 'videoinput'): Promise<readonly DeviceChoice[]> {
  const devices = (await mediaDevices()?.enumerateDevices()) ?? [];
  return devices.filter((device) => device.kind === kind).map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** What a failed `getUserMedia` means (Media Capture and Streams, 10.2). */
function problemOf(error: unknown): DeviceProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none';
  if (name === 'NotReadableError' || name === 'AbortError') return 'inUse';
  return 'failed';
}

async function open(kind: 'audio' | 'video', wishes: MediaTrackConstraints, deviceId: string | null): Promise<Opened> {
  const opened = await openOne(kind, deviceId ? { ...wishes, deviceId: { exact: deviceId } } : wishes);
  // A device that was chosen earlier and is no longer there gives way to any other.
  return deviceId && !opened.ok && opened.problem === 'none' ? openOne(kind, wishes) : opened;
}

async function openOne(kind: 'audio' | 'video', constraints: MediaTrackConstraints): Promise<Opened> {
  const devices = mediaDevices();
  if (!devices) return { ok: false, problem: 'insecure' };
  try {
    const stream = await devices.getUserMedia({ [kind]: constraints });
    const [track] = stream.getTracks();
    return track ? { ok: true, track } : { ok: false, problem: 'none' };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

// Browsers leave it out on pages that are not secure; the types do not know.
function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices;
}
