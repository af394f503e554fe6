import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { delay, MediaMember, Member, ServerProcess } from '@homegroup/testbed';
import { until } from './until.js';

let server: ServerProcess;

beforeEach(async () => {
  server = await ServerProcess.start();
});
afterEach(() => server.stop());

describe('a server that dies', () => {
  it('brings everyone back to their own seat, as they were', async () => {
    const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve'];
    const before = await Promise.all(names.map((name) => Member.enter({ url: server.url, name })));
    await before[2]?.act('unmute');
    await server.crash();
    await server.launch();
    const after = await Promise.all(
      before.map(({ token }) => Member.enter({ url: server.url, name: 'forgotten', token })),
    );
    expect(after.map(({ seat }) => seat)).toEqual(before.map(({ seat }) => seat));
    const whole = await after[0]?.request('room:whole', {});
    expect(new Set(whole?.seats.map(({ name }) => name))).toEqual(new Set(names));
    expect(whole?.seats.find(({ name }) => name === 'Cleo')?.muted).toBe(false);
    expect(whole?.seats.every(({ away }) => !away)).toBe(true);
    for (const member of [...before, ...after]) member.close();
  });

  it('loses no command that it answered', async () => {
    const maria = await Member.enter({ url: server.url, name: 'Maria' });
    for (let turn = 0; turn < 20; turn += 1) await maria.act(turn % 2 === 0 ? 'unmute' : 'mute');
    await maria.act('showCamera');
    await server.crash();
    await server.launch();
    const back = await Member.connect({ url: server.url, token: maria.token });
    const entered = await back.enter('x');
    expect(entered.own.lastCommand).toBe(21);
    expect(entered.view.seats[0]).toMatchObject({ muted: true, camera: true });
    back.close();
    maria.close();
  });
});

describe('a media worker that dies', () => {
  it('is replaced: sound is back within three seconds, and no seat notices', async () => {
    const speaker = await MediaMember.enter({ url: server.url, name: 'Speaker', mark: 7 });
    const listener = await MediaMember.enter({ url: server.url, name: 'Listener' });
    await speaker.member.act('unmute');
    await speaker.speak();
    await until(() => (listener.heard.get(7) ?? 0) > 10);
    const seats = listener.member.view?.seats.map(({ id }) => id);
    const [worker] = await server.mediaWorkers();
    if (worker === undefined) throw new Error('no media worker');
    process.kill(worker, 'SIGKILL');
    await delay(200);
    listener.heard.clear();
    await until(() => (listener.heard.get(7) ?? 0) > 0, 3_000);
    const whole = await listener.member.request('room:whole', {});
    expect(whole.seats.map(({ id }) => id)).toEqual(seats);
    expect(whole.seats.every(({ away }) => !away)).toBe(true);
    speaker.close();
    listener.close();
  });
});
