import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { en } from '../../i18n/en.js';
import { setTones } from '../../session/tones.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { press } from '../../testing/press.js';
import { TrueRoom } from '../../testing/true-room.js';
import { DoorButton } from './DoorButton.js';
import { DoorNews } from './DoorNews.js';
import { DoorNotices } from './DoorNotices.js';
import { DoorSheet } from './DoorSheet.js';
import { PersonDoor } from './PersonDoor.js';
import { NEWS_EVERY_MS } from './use-knock-news.js';

let room: TrueRoom;
beforeEach(async () => {
  await openBrowser();
  room = new TrueRoom([], 3);
});
afterEach(closeBrowser);

/** One who leads at a door that asks for a knock. */
function atDoor(...waiting: readonly string[]): void {
  act(() => {
    room.does('seat-0', { kind: 'setDoor', door: 'knock' });
    for (const name of waiting) room.knocks(name);
  });
  render(<DoorSheet session={room.session} />);
}

const says = (words: string | RegExp) => expect(screen.queryAllByText(words)).not.toHaveLength(0);
const saysNot = (words: string | RegExp) => expect(screen.queryAllByText(words)).toHaveLength(0);

describe('those who wait', () => {
  it('are shown by the name they gave, and since when', () => {
    atDoor('Jo', 'Kim');
    says('Jo');
    expect(screen.getAllByText(en.door.sheet.justNow)).toHaveLength(2);
  });

  it.each(['Let in: Jo', 'Vouch: Jo', 'Not now: Jo', 'Ban for this meeting: Jo'])(
    'are answered once by “%s”',
    (answer) => {
      atDoor('Jo', 'Kim');
      press(answer);
      saysNot('Jo');
      says('Kim');
      expect(room.refused).toEqual([]);
    },
  );

  it('are talked with one at a time, while the room does not hear the greeter', () => {
    atDoor('Jo', 'Kim');
    press('Talk: Jo');
    says(en.door.sheet.talkMeans);
    press('Talk: Kim');
    expect(screen.getAllByText(en.door.sheet.talkMeans)).toHaveLength(1);
    expect(room.view.seats[0]?.held).toEqual(['atPorch']);
    press('End the talk: Kim');
    saysNot(en.door.sheet.talkMeans);
  });

  it('are nobody, in words, while nobody waits', () => {
    atDoor();
    says(en.door.sheet.nobody);
  });
});

describe('whoever was sent away', () => {
  it('stands below the others for ten minutes, and may be let in again', () => {
    atDoor('Jo');
    press('Ban for this meeting: Jo');
    says('Banned for this meeting: Jo');
    press('Let them come back: Jo');
    saysNot('Banned for this meeting: Jo');
    expect(room.refused).toEqual([]);
  });

  it('is shown no longer than that', () => {
    jest.useFakeTimers();
    atDoor('Jo');
    press('Ban for this meeting: Jo');
    room.pass(10 * 60_000 + 1);
    act(() => jest.advanceTimersByTime(1_000));
    saysNot('Banned for this meeting: Jo');
    jest.useRealTimers();
  });
});

describe('the door', () => {
  it('is switched by one tap, and says what it means', () => {
    atDoor();
    act(() => screen.getByLabelText('Members').click());
    expect(room.view.door).toEqual({ kind: 'members' });
    says(en.door.means.members);
    act(() => screen.getByLabelText(en.door.settings.quarantine).click());
    act(() => screen.getByLabelText(en.door.settings.members).click());
    expect([room.view.quarantine, room.view.sharing]).toEqual([true, 'members']);
  });

  it('says why it asks for a knock now, and is opened again by one tap', () => {
    render(<DoorNotices session={room.session} />);
    act(() => room.does('seat-0', { kind: 'remove', seat: 'seat-2' }));
    says(en.door.news.armedRemoval);
    press(en.door.news.reopen);
    saysNot(en.door.news.armedRemoval);
    expect(room.view.door).toEqual({ kind: 'open' });
  });

  it('has a button that counts who waits', () => {
    const opened = jest.fn();
    act(() => {
      room.does('seat-0', { kind: 'setDoor', door: 'knock' });
      room.knocks('Jo');
    });
    render(<DoorButton session={room.session} onOpen={opened} />);
    press('Door · 1 waiting');
    expect(opened).toHaveBeenCalledTimes(1);
  });
});

describe('someone in the room', () => {
  const show = (id: string) => {
    const seat = room.view.seats.find((one) => one.id === id);
    if (seat) render(<PersonDoor session={room.session} seat={seat} />);
  };

  it('is sent away by one tap, each way with what it does', () => {
    show('seat-1');
    says(en.door.person.removeMeans);
    says(en.door.person.banMeans);
    press('Send away');
    expect(room.view.seats.map(({ id }) => id)).toEqual(['seat-0', 'seat-2']);
  });

  it('who is new gets a nod, and is vouched for', () => {
    act(() => {
      room.does('seat-0', { kind: 'setQuarantine', isOn: true });
      room.comes('Jo');
    });
    show('seat-of-Jo');
    says(en.door.person.vouch);
    press(en.door.person.nod);
    expect(room.view.seats.at(-1)?.held).toEqual([]);
  });

  it('cannot be oneself', () => {
    show('seat-0');
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('a knock', () => {
  beforeEach(() => {
    setTones(false);
    jest.useFakeTimers();
  });
  afterEach(() => void jest.useRealTimers());

  it('is told at once, and more of them at most once in ten seconds', () => {
    act(() => room.does('seat-0', { kind: 'setDoor', door: 'knock' }));
    render(<DoorNews session={room.session} />);
    const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    act(() => room.knocks('Jo'));
    pass(1);
    says('Jo knocks at the door');
    act(() => room.knocks('Kim'));
    pass(1_000);
    act(() => room.knocks('Lee'));
    pass(NEWS_EVERY_MS - 1_100);
    says('Jo knocks at the door');
    pass(200);
    says('2 people wait at the door');
  });
});
