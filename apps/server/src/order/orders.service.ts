import {
  type Bookmark,
  type Format,
  FORMATS,
  type Language,
  type MeetingOrder,
  NewOrder,
  type OrderItem,
  type OrderTemplate,
} from '@homegroup/contracts';
import { Injectable, NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { type GroupEntity } from '../groups/group.entity.js';
import { GroupsService } from '../groups/groups.service.js';
import { type MeetingEntity } from '../groups/meeting.entity.js';
import { fellowshipOf } from './fellowships/fellowships.js';
import { movedBookmark, type WasRead } from './marks.js';
import { OrdersRepository } from './orders.repository.js';
import { idsIn, ReadingsService } from './readings.service.js';
import { HOUR_MIN } from './templates/compose.js';
import { templateOf } from './templates/template.js';
import { languageOf } from './text.js';

/** What a room asks of its meeting. */
export interface OrderForRoom extends MeetingOrder {
  readonly group: GroupEntity;
  readonly language: Language;
}

/** The running orders of meetings: a group's own, or the template of their formats. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly repository: OrdersRepository,
    private readonly readings: ReadingsService,
    private readonly groups: GroupsService,
  ) {}

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async get(groupId: string, id: string): Promise<MeetingOrder> {
    const { items, isOwn, bookmark } = orderOf(found(await this.repository.find({ id, groupId })));
    return { items, isOwn, bookmark };
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` @throws UnprocessableEntityException `NO_SUCH_READING` */
  async keep(groupId: string, id: string, { items }: NewOrder): Promise<MeetingOrder> {
    const isKept = await this.repository.keep({ id, groupId }, items, async () => {
      const known = await this.readings.namedIn(groupId, items);
      const isMissing = [...idsIn(items)].some((reading) => !known.has(reading));
      if (isMissing) throw new UnprocessableEntityException({ code: 'NO_SUCH_READING' });
    });
    if (!isKept) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return this.get(groupId, id);
  }

  /** Back to the template. @throws NotFoundException `NO_SUCH_MEETING` */
  async forget(groupId: string, id: string): Promise<MeetingOrder> {
    const isForgotten = await this.repository.keep({ id, groupId }, null, () => Promise.resolve());
    if (!isForgotten) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return this.get(groupId, id);
  }

  /** @throws NotFoundException `NO_SUCH_MEETING` */
  async setBookmark(groupId: string, id: string, bookmark: Bookmark): Promise<MeetingOrder> {
    if (!(await this.repository.keepBookmark(id, groupId, bookmark)))
      throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
    return this.get(groupId, id);
  }

  /** An hour of each format in the words of the group's fellowship. @throws NotFoundException `NO_SUCH_GROUP` */
  async templates(groupId: string, language: string): Promise<OrderTemplate[]> {
    const { settings } = await this.groups.get(groupId);
    const wanted = { language: languageOf(language), group: settings, fellowship: fellowshipOf(settings.fellowship) };
    return FORMATS.map((format: Format) => ({
      format,
      items: templateOf({ formats: [format], lengthMin: HOUR_MIN, attendance: 'open', ...wanted }),
    }));
  }

  /** The order that a room of the meeting opens with. @throws NotFoundException `NO_SUCH_MEETING` */
  async forRoom(id: string): Promise<OrderForRoom> {
    const meeting = found(await this.repository.find({ id }));
    return { ...orderOf(meeting), group: meeting.group, language: languageOf(meeting.language) };
  }

  /** A text was read: where next week goes on. Harmless when it is told twice. */
  async wasRead(id: string, what: WasRead): Promise<void> {
    await this.repository.moveBookmark(id, (bookmark) => movedBookmark(bookmark, what));
  }
}

function orderOf(meeting: MeetingEntity): MeetingOrder {
  const { bookmark } = meeting;
  const own = ownItems(meeting);
  return own ? { items: own, isOwn: true, bookmark } : { items: template(meeting), isOwn: false, bookmark };
}

// What was kept by another version of the server may not fit any more; then the template does.
function ownItems({ runningOrder }: MeetingEntity): OrderItem[] | null {
  if (runningOrder === null) return null;
  const { success, data } = NewOrder.safeParse({ items: runningOrder });
  return success ? data.items : null;
}

function template({ formats, lengthMin, attendance, language, group }: MeetingEntity): OrderItem[] {
  const fellowship = fellowshipOf(group.fellowship);
  return templateOf({ formats, lengthMin, attendance, language: languageOf(language), fellowship, group });
}

function found<T>(meeting: T | null): T {
  if (meeting === null) throw new NotFoundException({ code: 'NO_SUCH_MEETING' });
  return meeting;
}
