import { afterEach, describe, expect, it } from '@jest/globals';
import { listDevices, openCamera, openMicrophone } from './device.js';

const track = {} as MediaStreamTrack;
const asked: MediaStreamConstraints[] = [];

/** A browser whose devices answer the questions with these, one after the other. */
function browserWith(...answers: (MediaStreamTrack | string)[]): void {
  asked.length = 0;
  const getUserMedia = (constraints: MediaStreamConstraints) => {
    asked.push(constraints);
    const answer = answers.shift() ?? track;
    if (typeof answer === 'string') return Promise.reject(new DOMException('no', answer));
    return Promise.resolve({ getTracks: () => [answer] });
  };
  const enumerateDevices = () =>
    Promise.resolve([
      { kind: 'audioinput', deviceId: 'm1', label: 'Built-in' },
      { kind: 'videoinput', deviceId: 'c1', label: 'Front' },
    ]);
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia, enumerateDevices }, configurable: true });
}

afterEach(() => {
  Object.defineProperty(navigator, 'mediaDevices', { value: undefined, configurable: true });
});

describe('asking for a device', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'inUse'],
    ['AbortError', 'inUse'],
    ['SomethingElse', 'failed'],
  ])('that ends in %s says %s', async (error, problem) => {
    browserWith(error);
    expect(await openMicrophone(null)).toEqual({ ok: false, problem });
    browserWith(error);
    expect(await openCamera(null)).toEqual({ ok: false, problem });
  });

  it('says that a page without a secure connection cannot have any', async () => {
    expect(await openMicrophone(null)).toEqual({ ok: false, problem: 'insecure' });
    expect(await listDevices('audioinput')).toEqual([]);
  });

  it('asks for a voice cleaned of echo and noise, in one channel, and for no picture', async () => {
    browserWith();
    expect(await openMicrophone(null)).toEqual({ ok: true, track });
    const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 };
    expect(asked).toEqual([{ audio }]);
  });

  it('asks for the device that was chosen, and for any other once that one is gone', async () => {
    browserWith('OverconstrainedError', track);
    expect(await openCamera('gone')).toEqual({ ok: true, track });
    expect(asked.map(({ video }) => (video as MediaTrackConstraints).deviceId)).toEqual([{ exact: 'gone' }, undefined]);
  });

  it('does not ask again when the person refused', async () => {
    browserWith('NotAllowedError', track);
    expect(await openMicrophone('m1')).toEqual({ ok: false, problem: 'refused' });
    expect(asked).toHaveLength(1);
  });

  it('lists the devices of one kind', async () => {
    browserWith();
    expect(await listDevices('videoinput')).toEqual([{ id: 'c1', label: 'Front' }]);
  });
});
