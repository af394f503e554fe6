import { type ShownText } from '@homegroup/contracts';
import { type CommonView, currentItem, type Item, type ItemId, type Place } from '@homegroup/room';
import { type RoomState } from './room-state.js';

type Scripted = Pick<RoomState, 'view' | 'script'>;

/** A message of the meeting itself, which goes out at its item. */
export interface MeetingMessage {
  readonly item: ItemId;
  readonly text: string;
}

/** Whether something is read in the item under way; its words may still be on their way here. */
export function isReading(view: CommonView): boolean {
  return (currentItem(view)?.lines.length ?? 0) > 0;
}

/** Items in which someone reads aloud even where the room has no text of it: a group may read from its own book. */
const READ: ReadonlySet<Item['kind']> = new Set(['reading', 'step', 'passage']);

/** Whether an item has something that someone reads aloud. */
export function isRead({ kind, lines }: Item): boolean {
  return READ.has(kind) || lines.length > 0;
}

/** What else belongs to where the meeting stands: who serves, while doors are open; who celebrates. */
export function momentOf(view: CommonView): 'before' | 'chips' | null {
  const item = currentItem(view);
  if (!item) return null;
  if (view.progress.beganAt === null) return 'before';
  return item.kind === 'chips' ? 'chips' : null;
}

/** What is read in the item under way; null where nothing is, and while its words are not here. */
export function textNow({ view, script }: Scripted): ShownText | null {
  const item = view ? currentItem(view) : undefined;
  if (!item || item.lines.length === 0) return null;
  return script?.items[item.id]?.text ?? null;
}

/** The place that follows in a text; null at its end. Parts without a line are passed over. */
export function placeAfter({ lines }: Item, { part, line }: Place): Omit<Place, 'reader'> | null {
  if (line + 1 < (lines[part] ?? 0)) return { part, line: line + 1 };
  const next = lines.findIndex((count, index) => index > part && count > 0);
  return next < 0 ? null : { part: next, line: 0 };
}

/**
 * The prepared messages of the items that have begun, in the order in which they did [O14]. Nobody sends them: whoever comes
 * later reckons the same ones.
 */
export function meetingMessages({ view, script }: Scripted): readonly MeetingMessage[] {
  if (!view || !script) return [];
  return view.progress.begun
    .map((item) => ({ item, text: script.items[item]?.message ?? '' }))
    .filter(({ text }) => text !== '');
}
