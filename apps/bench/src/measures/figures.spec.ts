import { describe, expect, it } from '@jest/globals';
import { figuresOf, mean } from '@homegroup/testbed';

describe('figures', () => {
  it('are nearest-rank percentiles, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(figuresOf(values)).toEqual({ p50: 50, p95: 95, p99: 99, max: 100 });
    expect(figuresOf([3])).toEqual({ p50: 3, p95: 3, p99: 3, max: 3 });
  });

  it('refuse to be made of nothing', () => {
    expect(() => figuresOf([])).toThrow('no measurements');
  });

  it('have a mean to a tenth', () => {
    expect(mean([1, 2, 2])).toBe(1.7);
  });
});
