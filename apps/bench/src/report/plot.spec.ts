import { describe, expect, it } from '@jest/globals';
import { plotInSvg } from './plot.js';

const PLOT = {
  name: 'growth',
  title: 'CPU & members',
  x: 'members',
  y: 'ms',
  series: [
    { name: 'product', points: [[50, 10] as const, [100, 20] as const, [800, 160] as const] },
    { name: 'bare', points: [[50, 0] as const, [100, 15] as const] },
  ],
};

describe('a plot', () => {
  const svg = plotInSvg(PLOT);

  it('has a line and a name for each series', () => {
    expect(svg.match(/<polyline/g)).toHaveLength(2);
    expect(svg).toContain('>product</text>');
    expect(svg).toContain('>bare</text>');
  });

  it('puts larger values higher and further to the right', () => {
    const [first = ''] = svg.match(/<polyline points="[^"]+"/) ?? [];
    const places = [...first.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
    expect(places).toHaveLength(3);
    const [[x0, y0] = [0, 0], , [x2, y2] = [0, 0]] = places;
    expect(x2).toBeGreaterThan(x0);
    expect(y2).toBeLessThan(y0);
  });

  it('leaves out what a logarithm cannot show, and escapes words', () => {
    expect(svg).not.toContain('NaN');
    expect(svg).not.toContain('Infinity');
    expect(svg).toContain('CPU &amp; members');
  });

  it('writes no figures over each other', () => {
    const points = [100, 101, 102, 1_000].map((x) => [x, 1] as const);
    const crowded = plotInSvg({ ...PLOT, series: [{ name: 'product', points }] });
    expect(crowded).toContain('>100</text>');
    expect(crowded).not.toContain('>101</text>');
    expect(crowded).toContain('>1000</text>');
  });

  it('is drawn without points, too', () => {
    expect(plotInSvg({ ...PLOT, series: [] })).not.toMatch(/NaN|Infinity/);
  });

  it('is legible in dark', () => {
    expect(svg).toContain('prefers-color-scheme:dark');
  });
});
