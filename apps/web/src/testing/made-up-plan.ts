import { type ListedReading, type OrderItem } from '@homegroup/contracts';
import { newGroup } from '../features/group/group-draft.js';
import { newMeeting, settingsIn } from '../features/group/meeting-draft.js';
import { newItem } from '../features/plan/order-draft.js';
import { type Plan } from '../session/plan.js';
import { MADE_UP_NOW } from './made-up.js';

const MINUTE_MS = 60_000;

/** A reading as a list tells it: brought along unless it is said otherwise. */
export function madeUpReading(id: string, changes: Partial<ListedReading> = {}): ListedReading {
  return { id, title: id, language: 'en', source: '', isShipped: true, parts: 12, words: 260, ...changes };
}

/** A plan of four items, 58 of 60 minutes; the step of the week is the second. */
export function madeUpPlan(isOwn = false, items: readonly OrderItem[] = ORDER): Plan {
  const group = { id: 'g', link: 'riverside', settings: { ...newGroup('en'), name: 'Riverside Group' } };
  const settings = { ...settingsIn(newMeeting(group, new Date(MADE_UP_NOW))), title: 'Tuesday Step Study' };
  return {
    group,
    meeting: { id: 'm', link: 'k7mq-2vxd', settings, next: [] },
    order: { items, isOwn, bookmark: { step: 2, parts: {} } },
    readings: [
      madeUpReading('steps', { title: 'The twelve steps' }),
      madeUpReading('book', { title: 'The book', parts: 28, words: 3_412 }),
    ],
    templates: [
      { format: 'step', items: ORDER },
      { format: 'speaker', items: [item('doorsOpen', 15), item('speaker', 50)] },
    ],
  };
}

function item(kind: OrderItem['kind'], minutes: number): OrderItem {
  return { ...newItem(kind, [], 'en'), lengthMs: minutes * MINUTE_MS };
}

const ORDER = [item('doorsOpen', 15), item('welcome', 2), item('shares', 56), item('fellowship', 15)];
