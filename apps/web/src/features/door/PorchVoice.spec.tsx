import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpSession, madeUpState } from '../../testing/made-up.js';
import { press } from '../../testing/press.js';
import { type PorchVoiceState, type RoomState } from '../../session/room-state.js';
import { PorchVoice } from './PorchVoice.js';

beforeEach(() => openBrowser());
afterEach(() => closeBrowser());

const READY: PorchVoiceState = { canSpeak: true, microphone: { kind: 'off' }, isOtherOn: false, isBlocked: false };

function open(voice: Partial<PorchVoiceState> | null, own: RoomState['own'] = null) {
  const porchVoice = voice && { ...READY, ...voice };
  const session = madeUpSession({ ...madeUpState(1), own, porchVoice });
  render(<PorchVoice session={session} />);
  return session;
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const told = () => screen.getByRole('status').textContent;

describe('speaking at the door', () => {
  it('is offered once the sound has come, and not before', () => {
    const session = open({ canSpeak: false });
    expect(buttons()).toEqual([]);
    act(() => session.store.setState({ porchVoice: READY }));
    expect(buttons()).toEqual(['Speak with each other']);
    act(() => session.store.setState({ porchVoice: null }));
    expect(buttons()).toEqual([]);
  });

  it('begins and ends with a tap of this person', () => {
    const session = open({});
    press('Speak with each other');
    act(() => session.store.setState({ porchVoice: { ...READY, microphone: { kind: 'on' } } }));
    press('Close my microphone');
    expect(session.asked).toEqual([
      ['speakAtPorch', true],
      ['speakAtPorch', false],
    ]);
  });

  it('can be ended while the sound is lost', () => {
    open({ canSpeak: false, microphone: { kind: 'on' } });
    expect(buttons()).toEqual(['Close my microphone']);
  });

  it('is told: who hears whom', () => {
    open({ microphone: { kind: 'on' } });
    expect(told()).toBe('Your microphone is open. Only the two of you hear each other.');
  });

  it('is told: the room that is silent meanwhile, and that the other speaks', () => {
    open({ microphone: { kind: 'on' }, isOtherOn: true }, madeUpState(1).own);
    expect(told()).toMatch(/you do not hear the room until you close it/);
    expect(told()).toMatch(/They have opened their microphone/);
  });

  it('says why there is no microphone, and may be tried again', () => {
    open({ microphone: { kind: 'failed', problem: 'refused' } });
    expect(told()).not.toBe('');
    expect(buttons()).toEqual(['Speak with each other']);
  });

  it('asks for a tap where the browser wants one before it plays', () => {
    const session = open({ isBlocked: true, isOtherOn: true });
    expect(told()).toBe('');
    press('Tap to hear them');
    expect(session.asked).toEqual([['startPorchSound']]);
  });
});
