import { describe, expect, it } from '@jest/globals';
import { NewReading, paragraphsOf, ReadingId } from '@homegroup/contracts';
import { SHIPPED } from './texts.js';

const all = [...SHIPPED.values()];

describe('the readings that Homegroup brings along', () => {
  it('fit the wire, say where they are from, and have ids that no other has', () => {
    for (const { id, ...reading } of all) {
      expect(ReadingId.parse(id)).toBe(id);
      expect(NewReading.parse(reading)).toEqual(reading);
      expect(reading.source).not.toBe('');
    }
    expect(all.length).toBe(SHIPPED.size);
  });

  it('are our own, or say that they are in the public domain', () => {
    const isKnown =
      /^(Written for Homegroup|Escrito para Homegroup)|public domain in the United States|dominio público en los Estados Unidos/;
    expect(all.filter(({ source }) => !isKnown.test(source))).toEqual([]);
  });

  it('have twelve steps in each language, each in a part of its own', () => {
    for (const id of ['steps-1939', 'steps-1939-es'])
      expect(paragraphsOf(SHIPPED.get(id)?.text ?? '')).toHaveLength(12);
    const twelfth = paragraphsOf(SHIPPED.get('steps-1939')?.text ?? '')[11];
    expect(twelfth).toMatch(
      /^Having had a spiritual experience as the result of these steps, we tried to carry this message to alcoholics/,
    );
  });

  it('are there in both languages, in as many parts', () => {
    const english = all.filter(({ language }) => language === 'en');
    expect(english.length).toBeGreaterThan(10);
    for (const { id, text } of english) {
      const spanish = SHIPPED.get(`${id}-es`);
      expect([id, paragraphsOf(spanish?.text ?? '').length]).toEqual([id, paragraphsOf(text).length]);
    }
  });
});
