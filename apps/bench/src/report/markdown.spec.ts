import { describe, expect, it } from '@jest/globals';
import { reportInMarkdown } from './markdown.js';
import { atLeast, atMost, type Section, short } from './section.js';

const SECTION: Section = {
  title: 'Forwarding',
  text: ['Packets go round.'],
  aims: [
    atMost({ what: 'whole CPU / bare', value: 1.149, limit: 1.15, bare: 1 }),
    atMost({ what: 'memory a listener', value: 251, limit: 250, unit: 'kB' }),
    atLeast({ what: 'two workers / one', value: 1.8, limit: 1.8 }),
  ],
  tables: [{ columns: ['members', 'how'], rows: [[50, 'well']] }],
  plots: [{ name: 'growth', title: 'CPU against members', x: 'members', y: 'ms', series: [] }],
};

describe('the report', () => {
  const report = reportInMarkdown([SECTION], {
    machine: 'two cores',
    mediaWorker: 'built',
    date: '2026-12-01',
    minutes: 3,
  });

  it('says of every aim whether it is met or missed', () => {
    expect(report).toContain('| whole CPU / bare | <= 1.15 | 1.15 | 1 | met |');
    expect(report).toContain('| memory a listener | <= 250 kB | 251 kB |  | **missed** |');
    expect(report).toContain('| two workers / one | >= 1.8 | 1.8 |  | met |');
  });

  it('has the aims before the tables and plots', () => {
    expect(report.indexOf('What is to be reached')).toBeLessThan(report.indexOf('Packets go round.'));
    expect(report).toContain('| 50 | well |');
    expect(report).toContain('![CPU against members](performance/growth.svg)');
  });

  it('names machine and media worker', () => {
    expect(report).toContain('two cores');
    expect(report).toContain('Media worker: built');
  });
});

describe('figures', () => {
  it('have as many digits as they bear', () => {
    expect([short(1234.6), short(12.345), short(0.012345), short(1)]).toEqual(['1235', '12.3', '0.0123', '1']);
  });

  it('that could not be made say so', () => {
    expect(short(Number.NaN)).toBe('none');
    expect(atMost({ what: 'ratio', value: Number.NaN, limit: 1 }).isMet).toBe(false);
  });
});
