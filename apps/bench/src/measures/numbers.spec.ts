import { describe, expect, it } from '@jest/globals';
import { exponentOf, percentileOf } from './numbers.js';

describe('the exponent', () => {
  it('is 1 for what grows in step and 2 for the square, whatever the constant', () => {
    const sizes = [50, 100, 200, 400, 800];
    expect(exponentOf(sizes.map((n) => [n, 7 * n]))).toBeCloseTo(1);
    expect(exponentOf(sizes.map((n) => [n, 0.3 * n * n]))).toBeCloseTo(2);
    expect(exponentOf(sizes.map((n) => [n, 5]))).toBeCloseTo(0);
  });

  it('refuses to be drawn through one point', () => {
    expect(() => exponentOf([[50, 1]])).toThrow('two points');
  });
});

describe('a percentile', () => {
  it('is the nearest rank, whatever the order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentileOf(values, 0.5)).toBe(50);
    expect(percentileOf(values, 0.95)).toBe(95);
    expect(percentileOf([3], 0.99)).toBe(3);
  });

  it('refuses to be made of nothing', () => {
    expect(() => percentileOf([], 0.5)).toThrow('no measurements');
  });
});
