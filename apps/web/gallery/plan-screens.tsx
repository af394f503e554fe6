import { type ListedReading, type OrderItem, type Reading } from '@homegroup/contracts';
import { type ItemKind } from '@homegroup/room';
import { type ReactNode } from 'react';
import { newGroup } from '../src/features/group/group-draft.js';
import { newMeeting, settingsIn } from '../src/features/group/meeting-draft.js';
import { BookmarkPage } from '../src/features/plan/BookmarkPage.js';
import { newItem } from '../src/features/plan/order-draft.js';
import { OrderPage } from '../src/features/plan/OrderPage.js';
import { newReading } from '../src/features/plan/reading-draft.js';
import { ReadingForm } from '../src/features/plan/ReadingForm.js';
import { ReadingsPage } from '../src/features/plan/ReadingsPage.js';
import { ScriptSheet } from '../src/features/plan/ScriptSheet.js';
import { ShippedReading } from '../src/features/plan/ShippedReading.js';
import { Frame } from '../src/frame.js';
import { type Plan } from '../src/session/plan.js';
import { HELPLINES, MADE_UP_NOW } from '../src/testing/made-up.js';

const nothing = () => undefined;
const never = () => new Promise<never>(nothing);
const GROUP = {
  id: 'g',
  link: 'riverside',
  settings: { ...newGroup('en'), name: 'Riverside Group', fellowship: 'HA', timeZone: 'America/New_York' },
};
const SOURCE = 'Alcoholics Anonymous, first edition, 1939. In the public domain in the United States.';
const TEXT = `Rarely have we seen a person fail who has thoroughly followed our path. Those who do not recover are people who cannot or will not completely give themselves to this simple program, usually men and women who are constitutionally incapable of being honest with themselves.

Our stories disclose in a general way what we used to be like, what happened, and what we are like now.

At some of these we balked. We thought we could find an easier, softer way. But we could not.`;
const READINGS: readonly ListedReading[] = [
  listed('pamphlet', 'Why we are here', 4, 1_240, { isShipped: false, source: 'Written by our group, 2024.' }),
  listed('steps-1939', 'The twelve steps', 12, 201, { source: SOURCE }),
  listed('how-it-works', 'How It Works (Alcoholics Anonymous, chapter five)', 28, 3_412, { source: SOURCE }),
  listed('welcome-es', 'Bienvenida', 3, 88, { language: 'es', source: 'Homegroup.' }),
];
const KINDS: readonly ItemKind[] = [
  ...(['doorsOpen', 'welcome', 'prayer', 'reading', 'newcomers', 'chips', 'housekeeping', 'step', 'shares'] as const),
  ...(['seventhTradition', 'burningDesire', 'announcements', 'closing', 'fellowship'] as const),
];
const WORDS: Readonly<Partial<Record<ItemKind, Partial<OrderItem>>>> = {
  welcome: { say: 'Welcome. My name is ..., and I chair tonight.\nThis is a meeting of people who want to stop.' },
  reading: { title: 'How It Works', text: { kind: 'bookmark', reading: 'how-it-works' } },
  seventhTradition: { message: 'We support ourselves by our own contributions. https://example.org/riverside/basket' },
  shares: { lengthMs: 26 * 60_000, say: 'The floor is open. Please raise your hand.' },
};
const ITEMS: readonly OrderItem[] = KINDS.map((kind) => ({ ...newItem(kind, READINGS, 'en'), ...WORDS[kind] }));

const PLAN: Plan = {
  group: GROUP,
  meeting: {
    id: 'm',
    link: 'k7mq-2vxd',
    settings: { ...settingsIn(newMeeting(GROUP, new Date(MADE_UP_NOW))), title: 'Tuesday Step Study' },
    next: [MADE_UP_NOW],
  },
  order: { items: ITEMS, isOwn: false, bookmark: { step: 4, parts: { 'how-it-works': 2 } } },
  readings: READINGS,
  templates: [
    { format: 'step', items: ITEMS },
    { format: 'speaker', items: ITEMS.slice(0, 6) },
  ],
};
const OWN: Plan = { ...PLAN, order: { ...PLAN.order, isOwn: true, items: [...ITEMS.slice(1), ...ITEMS.slice(7, 9)] } };

/** The screens of whoever writes a running order and keeps the readings. */
export const PLAN_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  'plan-order': () => framed(<OrderPage plan={PLAN} drop={never} onDropped={nothing} />),
  'plan-order-own': () => framed(<OrderPage plan={OWN} drop={never} onDropped={nothing} />),
  'plan-order-empty': () =>
    framed(
      <OrderPage
        plan={{ ...PLAN, readings: [], templates: [], order: { ...PLAN.order, items: [] } }}
        drop={never}
        onDropped={nothing}
      />,
    ),
  'plan-sheet': () => {
    giveTexts();
    return framed(<ScriptSheet plan={PLAN} items={ITEMS} onBack={nothing} />);
  },
  'plan-bookmark': () => {
    giveTexts();
    return framed(<BookmarkPage plan={{ ...PLAN, order: { ...PLAN.order, items: ITEMS } }} />);
  },
  'plan-bookmark-none': () =>
    framed(<BookmarkPage plan={{ ...PLAN, order: { ...PLAN.order, items: ITEMS.slice(0, 3) } }} />),
  'plan-readings': () => framed(<ReadingsPage group={GROUP} readings={READINGS} />),
  'plan-readings-empty': () => framed(<ReadingsPage group={GROUP} readings={[]} />),
  'plan-reading-new': () =>
    framed(<ReadingForm name="new" initial={newReading('en')} send={never} onSaved={nothing} />),
  'plan-reading': () =>
    framed(
      <ReadingForm
        name="own"
        initial={{ title: 'Why we are here', language: 'en', source: 'Written by our group.', text: TEXT }}
        send={never}
        onSaved={nothing}
      />,
    ),
  'plan-reading-shipped': () => framed(<ShippedReading reading={readingOf('how-it-works')} copy="/" />),
};

function listed(id: string, title: string, parts: number, words: number, more: Partial<ListedReading>): ListedReading {
  return { id, title, language: 'en', source: '', isShipped: true, parts, words, ...more };
}

function readingOf(id: string): Reading {
  const title = READINGS.find((reading) => reading.id === id)?.title ?? '';
  const twelve = Array.from({ length: 12 }, (_, index) => `${index + 1}. The words of step ${index + 1}.`).join('\n\n');
  return { id, title, language: 'en', source: SOURCE, isShipped: true, text: id === 'steps-1939' ? twelve : TEXT };
}

/** Answers for the readings that a screen asks for. */
function giveTexts() {
  const asked = (path: string) => Promise.resolve(Response.json(readingOf(path.split('/').at(-1) ?? '')));
  Object.assign(globalThis, { fetch: asked });
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
