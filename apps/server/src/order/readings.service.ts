import {
  type ListedReading,
  type NewReading,
  type OrderItem,
  paragraphsOf,
  type Reading,
  READINGS_MAX,
  wordCount,
} from '@homegroup/contracts';
import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { ReadingsRepository, type ReadingValues } from './readings.repository.js';
import { type Shipped, SHIPPED } from './texts/texts.js';

/** A group's own readings have drawn ids; those that Homegroup brings along have names. */
const OWN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a group may read from: what Homegroup brings along, and its own. */
@Injectable()
export class ReadingsService {
  constructor(private readonly repository: ReadingsRepository) {}

  /** The group's own first. */
  async list(groupId: string): Promise<ListedReading[]> {
    const own = await this.repository.listOf(groupId);
    return [...own.map((reading) => ({ ...reading, isShipped: false })), ...SHIPPED_LIST];
  }

  /** @throws NotFoundException `NO_SUCH_READING` */
  async get(groupId: string, id: string): Promise<Reading> {
    const reading = (await this.named(groupId, [id])).get(id);
    if (!reading) throw new NotFoundException({ code: 'NO_SUCH_READING' });
    return reading;
  }

  /** @throws ConflictException `TOO_MANY_READINGS` */
  async create(groupId: string, reading: NewReading): Promise<Reading> {
    const id = await this.repository.add(groupId, valuesOf(reading), READINGS_MAX);
    if (id === null) throw new ConflictException({ code: 'TOO_MANY_READINGS' });
    return { ...reading, id, isShipped: false };
  }

  /** @throws NotFoundException `NO_SUCH_READING`, also for one that Homegroup brings along */
  async change(groupId: string, id: string, reading: NewReading): Promise<Reading> {
    const isChanged = OWN_ID.test(id) && (await this.repository.change(groupId, id, valuesOf(reading)));
    if (!isChanged) throw new NotFoundException({ code: 'NO_SUCH_READING' });
    return { ...reading, id, isShipped: false };
  }

  /** @throws NotFoundException `NO_SUCH_READING` @throws ConflictException `READING_IN_USE` */
  async remove(groupId: string, id: string): Promise<void> {
    const outcome = OWN_ID.test(id) ? await this.repository.remove(groupId, id) : 'missing';
    if (outcome === 'missing') throw new NotFoundException({ code: 'NO_SUCH_READING' });
    if (outcome === 'inUse') throw new ConflictException({ code: 'READING_IN_USE' });
  }

  /** The readings that these items name, by id; those that the group does not have are missing. */
  namedIn(groupId: string, items: readonly OrderItem[]): Promise<ReadonlyMap<string, Reading>> {
    return this.named(groupId, [...idsIn(items)]);
  }

  private async named(groupId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
    const own = await this.repository.findAll(
      groupId,
      ids.filter((id) => OWN_ID.test(id)),
    );
    const shipped = ids.flatMap((id) => SHIPPED.get(id) ?? []);
    return new Map([...own.map(ownReading), ...shipped.map(shippedReading)].map((one) => [one.id, one]));
  }
}

/** The ids of the readings that items name. */
export function idsIn(items: readonly OrderItem[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ text }) => (text.kind === 'none' ? [] : [text.reading])));
}

function valuesOf(reading: NewReading): ReadingValues {
  return { ...reading, ...sizeOf(reading.text) };
}

function sizeOf(text: string): Pick<ListedReading, 'parts' | 'words'> {
  return { parts: paragraphsOf(text).length, words: wordCount(text) };
}

function ownReading({ id, title, language, source, text }: Omit<Reading, 'isShipped'>): Reading {
  return { id, title, language, source, text, isShipped: false };
}

function shippedReading({ id, title, language, source, text }: Shipped): Reading {
  return { id, title, language, source, text, isShipped: true };
}

const SHIPPED_LIST: readonly ListedReading[] = [...SHIPPED.values()].map(({ text, ...shipped }) => ({
  ...shipped,
  isShipped: true,
  ...sizeOf(text),
}));
