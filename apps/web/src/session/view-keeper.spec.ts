import { commonView, openRoom, type CommonView, type SeatView } from '@homegroup/room';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createRoomStore, type RoomStore } from './room-store.js';
import { ViewKeeper } from './view-keeper.js';

const seat = (id: string): SeatView => ({ id, name: id, roles: [], muted: true, camera: false, away: false, held: [] });
const viewOf = (version: number, ...ids: string[]): CommonView => ({
  ...commonView(openRoom({ id: 'room', door: { kind: 'open' } })),
  version,
  seats: ids.map(seat),
});

let store: RoomStore;
let keeper: ViewKeeper;
let answers: ((view: CommonView | null) => void)[];

beforeEach(() => {
  store = createRoomStore();
  answers = [];
  keeper = new ViewKeeper(store, () => new Promise((resolve) => answers.push(resolve)));
  keeper.takeWhole(viewOf(5, 'a'));
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const shown = () => store.getState().view?.seats.map(({ id }) => id);

describe('the view', () => {
  it('follows the changes', () => {
    keeper.take({ from: 5, to: 6, put: [seat('b')] });
    keeper.take({ from: 6, to: 8, gone: ['a'] });
    expect(store.getState().view).toEqual(viewOf(8, 'b'));
  });

  it('shows nobody a change that it has already', () => {
    let told = 0;
    store.subscribe(() => (told += 1));
    keeper.take({ from: 3, to: 5, gone: ['a'] });
    expect(shown()).toEqual(['a']);
    expect(told).toBe(0);
  });

  it('after a gap stays as it was until the whole view comes, asked for once', async () => {
    keeper.take({ from: 6, to: 7, put: [seat('c')] });
    keeper.take({ from: 7, to: 8, put: [seat('d')] });
    expect(shown()).toEqual(['a']);
    expect(answers).toHaveLength(1);
    answers[0]?.(viewOf(8, 'a', 'b', 'c', 'd'));
    await settle();
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    keeper.take({ from: 8, to: 9, gone: ['b'] });
    expect(shown()).toEqual(['a', 'c', 'd']);
  });

  it('after a gap loses nothing that comes before the whole view, even if that is older', async () => {
    keeper.take({ from: 6, to: 7, put: [seat('c')] });
    keeper.take({ from: 7, to: 8, put: [seat('d')] });
    answers[0]?.(viewOf(7, 'a', 'b', 'c'));
    await settle();
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks again when the whole view leaves a gap', async () => {
    keeper.take({ from: 6, to: 7, put: [seat('c')] });
    keeper.take({ from: 9, to: 10, put: [seat('f')] });
    answers[0]?.(viewOf(7, 'a', 'c'));
    await settle();
    expect(answers).toHaveLength(2);
  });

  it('keeps what comes while a seat is taken until its view is there', () => {
    keeper.awaitWhole();
    keeper.take({ from: 7, to: 8, put: [seat('d')] });
    expect(shown()).toEqual(['a']);
    keeper.takeWhole(viewOf(7, 'a', 'c'));
    expect(shown()).toEqual(['a', 'c', 'd']);
  });

  it('of a seat taken anew is not overwritten by an answer from before', async () => {
    keeper.take({ from: 6, to: 7, put: [seat('c')] });
    keeper.awaitWhole();
    keeper.takeWhole(viewOf(2, 'z'));
    answers[0]?.(viewOf(7, 'a', 'c'));
    await settle();
    expect(shown()).toEqual(['z']);
  });
});
