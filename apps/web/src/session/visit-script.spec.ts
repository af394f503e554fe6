import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openRoom } from '@homegroup/room';
import { madeUpOrder, madeUpScript } from '../testing/made-up-order.js';
import { settle, Visiting } from '../testing/visiting.js';

let my: Visiting;
beforeEach(() => {
  my = new Visiting();
  my.room.room = openRoom({ id: 'r1', door: { kind: 'open' }, order: madeUpOrder() });
});
afterEach(() => my.visit.leave());

describe('the words of the running order', () => {
  it('come with the seat, once, and go with it', async () => {
    my.fake.answers['room:script'] = () => ({ ok: true, value: madeUpScript() });
    await my.sit();
    expect(my.state.script).toEqual(madeUpScript());
    my.fake.cut();
    await my.comeBack();
    expect(my.fake.asked('room:script')).toHaveLength(1);
    await my.visit.leave();
    expect(my.state.script).toBeNull();
  });

  it('are asked for again where the server could not give them', async () => {
    let isWell = false;
    my.fake.answers['room:script'] = () =>
      isWell ? { ok: true, value: madeUpScript() } : { ok: false, code: 'INTERNAL' };
    await my.sit();
    expect(my.state.script).toBeNull();
    isWell = true;
    await settle(500);
    expect(my.state.script).toEqual(madeUpScript());
  });

  it('are not asked for where there is no order', async () => {
    my.room.room = openRoom({ id: 'r1', door: { kind: 'open' } });
    await my.sit();
    expect(my.fake.asked('room:script')).toEqual([]);
  });
});
