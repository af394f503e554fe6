import {
  type Bookmark,
  type Group,
  type GroupMeeting,
  type ListedReading,
  type MeetingOrder,
  type NewOrder,
  type NewReading,
  type OrderTemplate,
  type Reading,
} from '@homegroup/contracts';
import { callAsAccount, type Called } from './api.js';
import { fetchGroup, fetchMeeting } from './groups.js';

const one = (group: string) => `/api/groups/${encodeURIComponent(group)}`;
const meetingOf = (group: string, meeting: string) => `${one(group)}/meetings/${encodeURIComponent(meeting)}`;
const readingOf = (group: string, reading: string) => `${one(group)}/readings/${encodeURIComponent(reading)}`;

/** Everything that a meeting's running order is written with. */
export interface Plan {
  readonly group: Group;
  readonly meeting: GroupMeeting;
  readonly order: MeetingOrder;
  readonly readings: readonly ListedReading[];
  readonly templates: readonly OrderTemplate[];
}

/** The plan of a meeting, with templates in the meeting's own language. */
export async function fetchPlan(group: string, meeting: string): Promise<Called<Plan>> {
  const [asked, owner, order, readings] = await Promise.all([
    fetchMeeting(group, meeting),
    fetchGroup(group),
    fetchOrder(group, meeting),
    fetchReadings(group),
  ]);
  if (asked.kind !== 'done') return asked;
  if (owner.kind !== 'done') return owner;
  if (order.kind !== 'done') return order;
  if (readings.kind !== 'done') return readings;
  const templates = await fetchTemplates(group, asked.value.settings.language);
  if (templates.kind !== 'done') return templates;
  const value = { group: owner.value, meeting: asked.value, order: order.value, readings: readings.value };
  return { kind: 'done', value: { ...value, templates: templates.value } };
}

const fetchTemplates = (group: string, language: string) =>
  callAsAccount<readonly OrderTemplate[]>(
    'GET',
    `${one(group)}/order-templates?${new URLSearchParams({ language }).toString()}`,
  );
const fetchOrder = (group: string, meeting: string) =>
  callAsAccount<MeetingOrder>('GET', `${meetingOf(group, meeting)}/order`);
export const keepOrder = (group: string, meeting: string, order: NewOrder) =>
  callAsAccount<unknown>('PUT', `${meetingOf(group, meeting)}/order`, order);
/** From then on the meeting has the template of its formats again, which is the answer. */
export const dropOrder = (group: string, meeting: string) =>
  callAsAccount<MeetingOrder>('DELETE', `${meetingOf(group, meeting)}/order`);
export const keepBookmark = (group: string, meeting: string, bookmark: Bookmark) =>
  callAsAccount<unknown>('PUT', `${meetingOf(group, meeting)}/bookmark`, bookmark);

export const fetchReadings = (group: string) =>
  callAsAccount<readonly ListedReading[]>('GET', `${one(group)}/readings`);
export const fetchReading = (group: string, reading: string) =>
  callAsAccount<Reading>('GET', readingOf(group, reading));
export const addReading = (group: string, reading: NewReading) =>
  callAsAccount<unknown>('POST', `${one(group)}/readings`, reading);
export const changeReading = (group: string, reading: string, changed: NewReading) =>
  callAsAccount<unknown>('PUT', readingOf(group, reading), changed);
export const removeReading = (group: string, reading: string) =>
  callAsAccount<unknown>('DELETE', readingOf(group, reading));

/** Those of these readings that can be had now, by their ids. */
export async function fetchTexts(group: string, readings: readonly string[]): Promise<ReadonlyMap<string, Reading>> {
  const answers = await Promise.all(readings.map((reading) => fetchReading(group, reading)));
  return new Map(answers.flatMap((answer) => (answer.kind === 'done' ? [[answer.value.id, answer.value]] : [])));
}
