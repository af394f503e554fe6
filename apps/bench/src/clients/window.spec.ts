import { describe, expect, it } from '@jest/globals';
import { readWindow, sumOf } from './window.js';

const member = (id: string, received: number, forged = 0) =>
  `{"id":"${id}","sent":0,"received":${received},"lost":1,"forged":${forged},"bytes":100,"sentBytes":0,"longestGapMs":20.5,"awaitedAtMs":0.000}`;

describe('a window', () => {
  it('is read as the members program writes it', () => {
    const { delays, heard } = readWindow(`{"delays":[[160,3]],"members":[${member('1', 50)},${member('2', 49)}]}`);
    expect(delays.size).toBe(3);
    expect(heard.map(({ id }) => id)).toEqual(['1', '2']);
    expect(sumOf(heard, 'received')).toBe(99);
    expect(sumOf(heard, 'lost')).toBe(2);
  });

  it('refuses to count what is not true sound', () => {
    expect(() => readWindow(`{"delays":[],"members":[${member('1', 50, 2)}]}`)).toThrow('2 packets');
  });

  it('refuses what is cut off or of another shape', () => {
    expect(() => readWindow('{"delays":[[160,3]],"mem')).toThrow();
    expect(() => readWindow('{"delays":[],"members":[{"id":"1"}]}')).toThrow();
  });
});
