import { type Bookmark, type OrderItem } from '@homegroup/contracts';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { EntityManager, Repository } from 'typeorm';
import { MeetingEntity } from '../groups/meeting.entity.js';

/** The running orders and bookmarks that meetings have. */
@Injectable()
export class OrdersRepository {
  constructor(@InjectRepository(MeetingEntity) private readonly meetings: Repository<MeetingEntity>) {}

  /** The meeting with its order, bookmark and group; null where there is none, or not in this group. */
  find(where: { readonly id: string; readonly groupId?: string }): Promise<MeetingEntity | null> {
    return this.meetings
      .createQueryBuilder('meeting')
      .innerJoinAndSelect('meeting.group', 'group')
      .addSelect(['meeting.runningOrder', 'meeting.bookmark'])
      .where({ ...where })
      .getOne();
  }

  /** Keeps an order, or null for the template; false where the group has no such meeting. `check` runs while no reading can go. */
  keep(
    { id, groupId }: { readonly id: string; readonly groupId: string },
    runningOrder: OrderItem[] | null,
    check: () => Promise<void>,
  ): Promise<boolean> {
    return this.meetings.manager.transaction(async (manager) => {
      await manager.query('SELECT 1 FROM groups WHERE id = $1 FOR UPDATE', [groupId]);
      await check();
      const { affected } = await manager.update(MeetingEntity, { id, groupId }, { runningOrder });
      return affected === 1;
    });
  }

  async keepBookmark(id: string, groupId: string, bookmark: Bookmark): Promise<boolean> {
    const { affected } = await this.meetings.update({ id, groupId }, { bookmark });
    return affected === 1;
  }

  /** Moves the bookmark from where it is now; two that do so at once do it one after another. */
  async moveBookmark(id: string, move: (bookmark: Bookmark) => Bookmark | null): Promise<void> {
    await this.meetings.manager.transaction(async (manager) => {
      const bookmark = await this.lockedBookmark(manager, id);
      const moved = bookmark && move(bookmark);
      if (moved) await manager.update(MeetingEntity, { id }, { bookmark: moved });
    });
  }

  private async lockedBookmark(manager: EntityManager, id: string): Promise<Bookmark | null> {
    const rows = await manager.query<{ bookmark: Bookmark }[]>(
      'SELECT bookmark FROM meetings WHERE id = $1 FOR UPDATE',
      [id],
    );
    return rows[0]?.bookmark ?? null;
  }
}
