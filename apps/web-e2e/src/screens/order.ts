import { type OrderItem } from '@homegroup/contracts';
import {
  delay,
  HeldMeeting,
  type Member,
  newGroup,
  Servant,
  ServerProcess,
  startingIn,
  stepOn,
} from '@homegroup/testbed';
import { type Browser, type Page } from '@playwright/test';
import { contextFor, goTo, type Look, LOOKS, SETTLE_MS, shoot, SPANISH } from './look.js';

type Kind = OrderItem['kind'];

const NAMES = ['Maria T.', 'Sam R.', 'Ana', 'Joaquín B.'];
/** Items of a step study of which a picture shows something of its own. */
const SHOWN: readonly Kind[] = ['welcome', 'chips', 'step', 'shares', 'announcements'];
const COME_IN = /^(Come in|Just listen|Solo escuchar)$/;

interface Instance {
  readonly server: ServerProcess;
  readonly host: Servant;
  readonly meeting: HeldMeeting;
}

/** A step study by its running order, as someone in it sees it and as whoever chairs does. */
export async function pictureOrder(browser: Browser): Promise<void> {
  const server = await ServerProcess.start();
  try {
    const host = await Servant.first(server);
    const group = await newGroup(host, { name: 'Riverside Group' });
    for (const look of [...LOOKS, SPANISH]) {
      const language = look.locale.slice(0, 2);
      const settings = {
        title: 'Tuesday Step Study',
        formats: ['step' as const],
        way: 'raisedHands' as const,
        language,
      };
      const meeting = await HeldMeeting.of(server, host, group, startingIn(-1, settings));
      await pictureMeeting(browser, { server, host, meeting }, look);
    }
  } finally {
    await server.stop();
  }
}

async function pictureMeeting(browser: Browser, instance: Instance, look: Look): Promise<void> {
  const { meeting } = instance;
  const members = await Promise.all(NAMES.map((name) => meeting.enter(name)));
  const chair = await seated(browser, instance, look, { name: 'Carol', isServant: true });
  const other = await seated(browser, instance, look, { name: 'Robin L.', isServant: false });
  const both = async (name: string) => {
    await delay(SETTLE_MS);
    await shoot(chair, `order-${name}-chair`, look);
    await shoot(other, `order-${name}`, look);
  };
  // Someone appointed who comes after the chair is co-chair: without a page, they do what a picture needs.
  const leader = await meeting.chair('Wanda K.');
  await reads(leader, members);
  await both('doors');
  for (const kind of SHOWN) {
    await stepOn(leader, kind);
    await LIVELY[kind]?.(leader, members);
    await both(kind === 'announcements' ? 'conscience' : kind);
  }
  for (const page of [chair, other]) await page.context().close();
  for (const member of [...members, leader]) member.close();
}

async function seated(
  browser: Browser,
  { server, host, meeting }: Instance,
  look: Look,
  who: { readonly name: string; readonly isServant: boolean },
): Promise<Page> {
  const context = await contextFor(browser, look);
  const page = await context.newPage();
  if (who.isServant) {
    await context.addCookies([host.signIn]);
    // The browser of someone who serves.
    await page.addInitScript((at) => localStorage.setItem('serves', `{"${at}":["chair"]}`), meeting.link);
  }
  await goTo(page, `${server.url}/m/${meeting.link}`);
  await page.getByRole('textbox').fill(who.name);
  if (who.isServant) await page.getByLabel(/^(Come in as|Entrar como) /).check();
  await page.getByRole('button', { name: COME_IN }).last().click();
  await page.getByRole('button', { name: /^(Leave|Salir)$/ }).waitFor();
  return page;
}

async function reads(leader: Member, members: readonly Member[]): Promise<void> {
  const step = leader.view?.order.find(({ kind }) => kind === 'step');
  if (step) await members[0]?.act({ kind: 'offerToRead', item: step.id });
  await members[1]?.act({ kind: 'offerToServe', role: 'timekeeper' });
}

const LIVELY: Partial<Record<Kind, (leader: Member, members: readonly Member[]) => Promise<void>>> = {
  chips: async (_leader, [maria, sam]) => {
    await maria?.act({ kind: 'comeForward', chip: 'days30' });
    await sam?.act({ kind: 'comeForward', chip: 'year1' });
  },
  shares: async (leader, members) => {
    for (const member of members.slice(0, 3)) await member.act('raiseHand');
    await leader.act({ kind: 'callNext', turn: leader.view?.floor.turns ?? 0 });
    await members[0]?.act('sayReady');
  },
  announcements: async (leader, [maria]) => {
    await leader.act({ kind: 'openBallot', ballot: 0, motion: 'We meet at eight from January on.', quorum: 5 });
    await maria?.act({ kind: 'vote', ballot: 1, choice: 'yes' });
  },
};
