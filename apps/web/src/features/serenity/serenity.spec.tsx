import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { en } from '../../i18n/en.js';
import { type RoomSession } from '../../session/room-session.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpSession, madeUpState } from '../../testing/made-up.js';
import { press } from '../../testing/press.js';
import { TrueRoom } from '../../testing/true-room.js';
import { AskForPause, PauseAsked } from './AskForPause.js';
import { SerenityButton } from './SerenityButton.js';
import { useSerenityMain } from './SerenityMain.js';
import { SerenityMoment, SerenityNews } from './SerenityMoment.js';
import { WhoLeaves } from './WhoLeaves.js';

let room: TrueRoom;
beforeEach(async () => {
  await openBrowser();
  room = new TrueRoom([], 4);
});
afterEach(closeBrowser);

function Main({ session }: { readonly session: RoomSession }) {
  return useSerenityMain(session) ?? <p>the room goes on</p>;
}

const says = (words: string | RegExp) => expect(screen.queryAllByText(words)).not.toHaveLength(0);

describe('one tap of a servant', () => {
  it('lets everything stand still, is told, and is ended by another', () => {
    render(
      <>
        <SerenityButton session={room.session} />
        <SerenityNews session={room.session} />
        <Main session={room.session} />
      </>,
    );
    says('the room goes on');
    press(en.door.bar.serenityLong);
    expect(room.view.serenity.isOn).toBe(true);
    expect(screen.getByRole('status').textContent).toBe(`${en.door.serenity.title} ${en.door.serenity.safe}`);
    press(en.door.serenity.goOn);
    expect(room.view.serenity.isOn).toBe(false);
    says(en.door.serenity.over);
  });

  it('is looked after by whoever leads, in words', () => {
    act(() => room.does('seat-0', { kind: 'callForSerenity', serenity: 0 }));
    render(<SerenityMoment session={room.session} help={<p>help is here</p>} decide={null} />);
    says(/You are looking after it/u);
    says('help is here');
  });
});

describe('whom to send away', () => {
  it('begins with those who were heard or seen last', () => {
    room.session.store.setState({ noticed: ['seat-3', 'seat-1'] });
    render(<WhoLeaves session={room.session} actionsFor={({ id }) => <span>{`do ${id}`}</span>} />);
    expect(screen.getAllByText(/^do /u).map(({ textContent }) => textContent)).toEqual([
      'do seat-3',
      'do seat-1',
      'do seat-2',
    ]);
  });

  it('is asked of nobody who does not serve at the door', () => {
    const { session } = room;
    room.session.store.setState({ own: { seat: 'seat-1', lastCommand: 0, votedIn: 0, porch: null } });
    render(<WhoLeaves session={session} actionsFor={() => <span>do</span>} />);
    expect(screen.queryByText('do')).toBeNull();
  });
});

describe('a share in the middle of which everything stood still', () => {
  it('goes on by the word of its holder alone', () => {
    act(() => {
      room.does('seat-0', { kind: 'setWay', way: 'raisedHands' });
      room.does('seat-0', { kind: 'raiseHand' });
      room.does('seat-0', { kind: 'callNext', turn: 0 });
      room.does('seat-0', { kind: 'sayReady' });
      room.pass(10_000);
      room.does('seat-0', { kind: 'callForSerenity', serenity: 0 });
    });
    const session = { ...room.session, sayReady: () => room.session.act({ kind: 'sayReady' }) };
    render(<Main session={session} />);
    act(() => room.pass(60_000));
    press(en.door.serenity.goOn);
    press(en.door.serenity.mine);
    expect(room.refused).toEqual([]);
    says('the room goes on');
    expect(room.view.floor.turn?.phase).toMatchObject({
      clock: { kind: 'running', endsAt: MADE_UP_NOW + 60_000 + (room.view.floor.turn?.lengthMs ?? 0) },
    });
  });
});

describe('where nobody serves', () => {
  const alone = (asked: number, isOn = false) => {
    const state = madeUpState(4);
    if (!state.view) throw new Error('no view');
    return madeUpSession({ ...state, view: { ...state.view, serenity: { number: 0, isOn, asked } } });
  };

  it('a pause is asked for in the menu, and others are told', () => {
    const session = alone(1);
    render(<AskForPause session={session} />);
    press('Ask for a pause: 1 of 3');
    expect(session.asked).toEqual([['act', { kind: 'callForSerenity', serenity: 0 }]]);
    render(<PauseAsked session={session} />);
    says('Someone here asks for a pause: 1 of 3.');
  });

  it('nobody is told while nobody asks', () => {
    const { container } = render(<PauseAsked session={alone(0)} />);
    expect(container.textContent).toBe('');
  });

  it('the end is asked for together, too', () => {
    render(<Main session={alone(2, true)} />);
    press('Ask to go on: 2 of 3');
  });
});
