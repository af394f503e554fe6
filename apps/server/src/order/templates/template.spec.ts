import { describe, expect, it } from '@jest/globals';
import { type Format, FORMATS, isForFacilities, LANGUAGES, NewOrder, type OrderItem } from '@homegroup/contracts';
import fc from 'fast-check';
import { fellowshipOf } from '../fellowships/fellowships.js';
import { SHIPPED } from '../texts/texts.js';
import { hourOf, isCounted, THEN_MIN } from './compose.js';
import { templateOf, type Wanted } from './template.js';

const BASKET = { venmo: '@riverside', square: '', paypal: '', link: 'https://example.org/basket' };
const GROUP = { name: 'Riverside Group', basket: BASKET };
const MINUTE_MS = 60_000;

function made(wanted: Partial<Wanted> = {}): OrderItem[] {
  const fellowship = fellowshipOf('AA');
  const usual = { lengthMin: 60, attendance: 'open', language: 'en', fellowship, group: GROUP } as const;
  return templateOf({ formats: [], ...usual, ...wanted });
}
const kindsOf = (formats: readonly Format[]) => made({ formats }).map(({ kind }) => kind);
const countedMs = (items: readonly OrderItem[]) =>
  items.filter(isCounted).reduce((sum, { lengthMs }) => sum + lengthMs, 0);
const someFormats = fc.subarray([...FORMATS]);

describe('a template', () => {
  it('is a whole meeting that fits the wire, as long as the meeting, whatever its formats, length and words', () => {
    fc.assert(
      fc.property(
        someFormats,
        fc.integer({ min: 10, max: 720 }),
        fc.constantFrom('open', 'closed'),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('AA', 'NA', 'HA', 'CA', 'Another'),
        (formats, lengthMin, attendance, language, name) => {
          const items = made({ formats, lengthMin, attendance, language, fellowship: fellowshipOf(name) });
          expect(NewOrder.parse({ items })).toEqual({ items });
          expect(countedMs(items)).toBe(lengthMin * MINUTE_MS);
          const last = isForFacilities({ formats }) ? 'closing' : 'fellowship';
          expect([items[0]?.kind, items.at(-1)?.kind]).toEqual(['doorsOpen', last]);
        },
      ),
    );
  });

  it('says what to say at every item, in both languages, with every word filled in', () => {
    for (const language of LANGUAGES) {
      for (const item of FORMATS.flatMap((format) => made({ formats: [format], language }))) {
        expect(item.say.length).toBeGreaterThan(20);
        expect(`${item.title} ${item.say} ${item.message}`).not.toMatch(/\{\{|undefined/);
      }
    }
  });

  it('reads only what Homegroup brings along, in its language where there is one', () => {
    const readings = LANGUAGES.map((language) =>
      made({ formats: [...FORMATS], language }).flatMap(({ text }) => (text.kind === 'none' ? [] : [text.reading])),
    );
    expect(readings.flat().filter((id) => !SHIPPED.has(id))).toEqual([]);
    expect(readings[1]).toContain('steps-1939-es');
  });

  it('has the words of the fellowship, and of nobody else', () => {
    const saidIn = (name: string) =>
      made({ fellowship: fellowshipOf(name) })
        .map(({ say }) => say)
        .join(' ');
    expect(saidIn('AA')).toContain('I am an alcoholic');
    expect(saidIn('NA')).toContain('a keytag today');
    expect(saidIn('HA')).toContain('months or years clean');
    expect(saidIn('NA')).not.toMatch(/alcoholic|chip/);
  });

  it('puts the links of the basket into the message of the seventh tradition, each in a line of its own', () => {
    const message = made()
      .find(({ kind }) => kind === 'seventhTradition')
      ?.message.split('\n');
    expect(message?.slice(1)).toEqual(['https://venmo.com/riverside', 'https://example.org/basket']);
    const empty = made({ group: { ...GROUP, basket: { venmo: '', square: '', paypal: '', link: '' } } });
    expect(empty.find(({ kind }) => kind === 'seventhTradition')?.message.split('\n')).toHaveLength(1);
  });

  it('tells for whom the meeting is', () => {
    const statement = (attendance: Wanted['attendance']) =>
      made({ attendance }).find(({ kind }) => kind === 'welcome')?.text;
    expect(statement('open')).toEqual({ kind: 'whole', reading: 'statement-open' });
    expect(statement('closed')).toEqual({ kind: 'whole', reading: 'statement-closed' });
  });
});

describe('a format', () => {
  it('brings its own item, and what all do', () => {
    expect(kindsOf(['step'])).toEqual(expect.arrayContaining(['step', 'shares']));
    expect(kindsOf(['book'])).toEqual(expect.arrayContaining(['passage', 'shares']));
    expect(kindsOf(['speaker'])).toEqual(expect.arrayContaining(['speaker', 'shares']));
    expect(kindsOf(['questions'])).toContain('questions');
    expect(kindsOf(['questions'])).not.toContain('shares');
    expect(kindsOf([])).toEqual(kindsOf(['participation']));
  });

  it('follows the bookmark in step and book studies', () => {
    const texts = made({ formats: ['step', 'book'] }).map(({ text }) => text);
    expect(texts).toContainEqual({ kind: 'step', reading: 'steps-1939' });
    expect(texts).toContainEqual({ kind: 'bookmark', reading: 'chapter-5-1939' });
  });

  it('at a facility has a panel and questions, neither chips nor a basket, and nothing after its end', () => {
    const kinds = kindsOf(['hospitalInstitution']);
    expect(kinds.filter((kind) => kind === 'panel')).toHaveLength(2);
    expect(kinds).toContain('questions');
    for (const kind of ['chips', 'seventhTradition', 'newcomers', 'burningDesire', 'shares', 'fellowship'])
      expect(kinds).not.toContain(kind);
  });

  it('combines: leads in one sequence, what all do once, questions before shares', () => {
    fc.assert(
      fc.property(someFormats, (formats) => {
        expect(kindsOf(formats)).toEqual(kindsOf([...formats].reverse()));
        const kinds = kindsOf(formats);
        for (const kind of ['shares', 'questions'] as const)
          expect(kinds.filter((one) => one === kind).length).toBeLessThan(2);
        const [questions, shares] = [kinds.indexOf('questions'), kinds.indexOf('shares')];
        expect(questions === -1 || shares === -1 || questions < shares).toBe(true);
      }),
    );
    const both = made({ formats: ['speaker', 'participation'] });
    expect(both.filter(({ kind }) => kind === 'lead')).toEqual([]);
    const leads = made({ formats: ['step', 'newcomer', 'meditation'] }).map(({ title }) => title);
    const places = ['Into the quiet', 'My first days', 'The step of the week'].map((title) => leads.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('leaves ten minutes for all, however many lead up to them', () => {
    fc.assert(
      fc.property(someFormats, (formats) => {
        const then = hourOf(formats).filter(({ kind }) => kind === 'shares' || kind === 'questions');
        expect(then.reduce((sum, { minutes }) => sum + minutes, 0)).toBeGreaterThanOrEqual(THEN_MIN - 1e-9);
      }),
    );
  });
});
