import { beforeEach, describe, expect, it } from '@jest/globals';
import { type PorchTalk } from '@homegroup/contracts';
import { type MediaWorkers } from './media-workers.js';
import { PorchVoices } from './porch-voices.js';

const SAM = { greeter: 'gus', knock: 'sam' };
const TOM = { greeter: 'ana', knock: 'tom' };
let voices: PorchVoices;
let told: [string, PorchTalk | null][];

/** Who was told what since the last look: that a talk is theirs, or that it is over. */
function news(): string[] {
  const lines = told.map(([person, talk]) => `${person} ${talk ? 'talks' : 'is done'}`);
  told = [];
  return lines;
}

beforeEach(() => {
  // No media are made here: what a worker carries is tried in true calls.
  const workers = { openRouter: () => Promise.reject(new Error('no worker')) } as unknown as MediaWorkers;
  [voices, told] = [new PorchVoices(workers), []];
  voices.observe((person, talk) => told.push([person, talk]));
});

describe('the voices of a porch', () => {
  it('are told to both when they begin and when they end, once', () => {
    voices.reconcile('room', [SAM]);
    voices.reconcile('room', [SAM]);
    expect(news()).toEqual(['gus talks', 'sam talks']);
    voices.reconcile('room', []);
    voices.reconcile('room', []);
    expect(news()).toEqual(['gus is done', 'sam is done']);
  });

  it('end before others begin, where a servant turns to another', () => {
    voices.reconcile('room', [SAM, TOM]);
    news();
    voices.reconcile('room', [{ greeter: 'gus', knock: 'eve' }, TOM]);
    expect(news()).toEqual(['gus is done', 'sam is done', 'gus talks', 'eve talks']);
  });

  it('have a name that both know, and another one each time', () => {
    voices.reconcile('room', [SAM]);
    const first = voices.stateFor('gus');
    expect(first).toEqual({ id: expect.any(String), isOtherOn: false });
    expect(voices.stateFor('sam')).toEqual(first);
    expect(voices.stateFor('ana')).toBeNull();
    voices.reconcile('room', []);
    voices.reconcile('room', [SAM]);
    expect(voices.stateFor('gus')?.id).not.toBe(first?.id);
  });

  it('of one room are not those of another', () => {
    voices.reconcile('room', [SAM]);
    voices.reconcile('another', [TOM]);
    news();
    voices.reconcile('room', []);
    expect(news()).toEqual(['gus is done', 'sam is done']);
    expect(voices.stateFor('tom')).not.toBeNull();
  });

  it('are nobody else’s', async () => {
    voices.reconcile('room', [SAM]);
    for (const person of ['ana', 'tom']) {
      await expect(voices.offer(person, { codecs: [], headerExtensions: [] })).rejects.toThrow('NOT_NOW');
      await expect(voices.openSend(person)).rejects.toThrow('NOT_NOW');
      await expect(voices.stop(person)).rejects.toThrow('NOT_NOW');
      await expect(voices.connect(person, 'transport', { fingerprints: [] })).rejects.toThrow('NOT_NOW');
      await expect(voices.produce(person, { codecs: [] })).rejects.toThrow('NOT_NOW');
    }
  });

  it('take transports first, and may ask for them again where a worker could not give any', async () => {
    voices.reconcile('room', [SAM]);
    await expect(voices.openSend('sam')).rejects.toThrow('MEDIA_GONE');
    const capabilities = { codecs: [], headerExtensions: [] };
    await expect(voices.offer('sam', capabilities)).rejects.toThrow('no worker');
    await expect(voices.offer('sam', capabilities)).rejects.toThrow('no worker');
    expect(voices.stateFor('gus')?.isOtherOn).toBe(false);
  });
});
