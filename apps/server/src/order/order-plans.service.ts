import { type ItemWords, type Language, type OrderItem, type Script, shownText } from '@homegroup/contracts';
import { type Item, type ItemId, type Way } from '@homegroup/room';
import { Injectable } from '@nestjs/common';
import { byChip } from './fellowships/by-chip.js';
import { fellowshipOf } from './fellowships/fellowships.js';
import { type Mark, type Marks } from './marks.js';
import { OrdersService } from './orders.service.js';
import { ReadingsService } from './readings.service.js';
import { type Chosen, chosenText } from './shown.js';

/** A meeting's running order as its room begins with it. */
export interface OrderPlan {
  readonly order: readonly Item[];
  readonly words: RoomWords;
}

/** What a room keeps beside its state, unchanged for as long as it is open. */
export interface RoomWords {
  readonly script: Script;
  readonly marks: Marks;
}

/** All texts of a script together, in UTF-16 units: it goes to everyone who comes in. */
const SCRIPT_MAX = 300_000;

/** What the running order of a meeting means for its room. */
@Injectable()
export class OrderPlansService {
  constructor(
    private readonly orders: OrdersService,
    private readonly readings: ReadingsService,
  ) {}

  /** The order of the meeting, its texts cut into lines; a text that is no longer there is left out. */
  async planFor(meetingId: string, usualWay: Way): Promise<OrderPlan> {
    const { group, language, items, bookmark } = await this.orders.forRoom(meetingId);
    const readings = await this.readings.namedIn(group.id, items);
    let left = SCRIPT_MAX;
    const planned = items.map((item, index) => {
      const named = item.text.kind === 'none' ? undefined : readings.get(item.text.reading);
      const chosen = chosenText(item, named, bookmark);
      const fits = chosen !== null && chosen.length <= left ? chosen : null;
      left -= fits?.length ?? 0;
      return plannedItem(`i${index + 1}`, item, fits, usualWay);
    });
    const words = new Map(planned.map(({ item, words }) => [item.id, words]));
    const marks = new Map(planned.flatMap(({ item, mark }) => (mark ? [[item.id, mark] as const] : [])));
    const script = { items: Object.fromEntries(words), chips: chipWords(group.fellowship, language) };
    return { order: planned.map(({ item }) => item), words: { script, marks: Object.fromEntries(marks) } };
  }
}

interface PlannedItem {
  readonly item: Item;
  readonly words: ItemWords;
  readonly mark: Mark | null;
}

function plannedItem(id: ItemId, item: OrderItem, chosen: Chosen | null, usualWay: Way): PlannedItem {
  const { kind, title, lengthMs, way, timing, hands, chat, say, message } = item;
  const text = chosen && shownText(chosen.reading, chosen.excerpt);
  const lines = text?.parts.map((part) => part.length) ?? [];
  return {
    item: {
      ...{ id, kind, title, lengthMs, timing, hands, chat, lines },
      way: way === 'usual' ? usualWay : way,
      isSkipped: false,
    },
    words: { say, message, text },
    mark: chosen?.mark ?? null,
  };
}

function chipWords(fellowship: string, language: Language): Script['chips'] {
  const { chips } = fellowshipOf(fellowship);
  return byChip((chip) => ({ name: chips[chip].name[language], colour: chips[chip].colour }));
}
