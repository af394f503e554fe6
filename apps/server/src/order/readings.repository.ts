import { type NewReading } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, Repository } from 'typeorm';
import { ReadingEntity } from './reading.entity.js';

/** A reading without its text, which may be long. */
export type ReadingRow = Omit<ReadingEntity, 'text' | 'groupId' | 'updatedAt'>;
export type ReadingValues = NewReading & Pick<ReadingEntity, 'parts' | 'words'>;

const LISTED = { id: true, title: true, language: true, source: true, parts: true, words: true } as const;

/** The texts that groups have entered. */
@Injectable()
export class ReadingsRepository {
  constructor(@InjectRepository(ReadingEntity) private readonly readings: Repository<ReadingEntity>) {}

  listOf(groupId: string): Promise<ReadingRow[]> {
    return this.readings.find({ select: LISTED, where: { groupId }, order: { title: 'ASC', id: 'ASC' } });
  }

  find(groupId: string, id: string): Promise<ReadingEntity | null> {
    return this.readings.findOneBy({ groupId, id });
  }

  findAll(groupId: string, ids: readonly string[]): Promise<ReadingEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.readings.findBy({ groupId, id: In([...ids]) });
  }

  async change(groupId: string, id: string, values: ReadingValues): Promise<boolean> {
    const { affected } = await this.readings.update({ groupId, id }, { ...values, updatedAt: new Date() });
    return affected === 1;
  }

  /** Adds it unless the group has `max` already: then null. */
  add(groupId: string, values: ReadingValues, max: number): Promise<string | null> {
    return this.readings.manager.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM groups WHERE id = $1 FOR UPDATE', [groupId]);
      if ((await manager.countBy(ReadingEntity, { groupId })) >= max) return null;
      return (await manager.save(manager.create(ReadingEntity, { ...values, groupId }))).id;
    });
  }

  /** Removes it unless an order of the group uses it. */
  remove(groupId: string, id: string): Promise<'removed' | 'inUse' | 'missing'> {
    return this.readings.manager.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM groups WHERE id = $1 FOR UPDATE', [groupId]);
      const users: unknown[] = await manager.query(
        'SELECT 1 FROM meetings WHERE group_id = $1 AND running_order @> $2::jsonb LIMIT 1',
        [groupId, JSON.stringify([{ text: { reading: id } }])],
      );
      if (users.length > 0) return 'inUse';
      const { affected } = await manager.delete(ReadingEntity, { groupId, id });
      return affected === 1 ? 'removed' : 'missing';
    });
  }
}
