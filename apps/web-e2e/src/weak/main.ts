import { CHROMIUM_FLAGS, delay, Member, ServerProcess } from '@homegroup/testbed';
import { chromium } from '@playwright/test';
import { Person } from '../person.js';
import { ROOM_ADDRESS, WeakLine } from './weak-line.js';

const [rate = '40', loss = '20', wait = '300', seconds = '30'] = process.argv.slice(2);
const impairment = { rateKbit: Number(rate), lossPercent: Number(loss), delayMs: Number(wait) };
const say = (what: unknown) => process.stdout.write(`${typeof what === 'string' ? what : JSON.stringify(what)}\n`);

const line = await WeakLine.lay();
const server = await ServerProcess.start({ HOST: '0.0.0.0', MEDIA_LISTEN_ADDRESS: ROOM_ADDRESS });
const phone = await chromium.launch({
  executablePath: line.browser,
  chromiumSandbox: false,
  args: [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP localhost ${ROOM_ADDRESS}`],
});
try {
  const speaker = await Person.come({ url: server.url, name: 'Maria', tone: 440 });
  await speaker.comeIn();
  await speaker.unmute();
  const observer = await Member.enter({ url: server.url, name: 'Observer' });
  const weak = await Person.come({ url: server.url, name: 'Ana', on: phone });
  const sockets: string[] = [];
  weak.page.on('websocket', (socket) => sockets.push(socket.url()));
  await delay(1_000);
  await line.become(impairment);
  const began = Date.now();
  await weak.page.getByRole('textbox', { name: 'Name to show' }).fill('Ana');
  await weak.page.getByRole('button', { name: 'Just listen' }).click();
  await weak.page.getByRole('button', { name: 'Leave' }).waitFor({ timeout: 120_000 });
  say(`seated after ${Date.now() - began} ms`);
  while ((await weak.hears()).length === 0 && Date.now() - began < 120_000) await delay(100);
  say(`heard after ${Date.now() - began} ms`);
  for (let at = 0; at < Number(seconds) / 10; at += 1) {
    const [before, carried] = [await weak.page.evaluate(() => window.ears.sound()), await line.carried()];
    const from = Date.now();
    await delay(9_000);
    const tones = await weak.hears();
    const [after, then] = [await weak.page.evaluate(() => window.ears.sound()), await line.carried()];
    const took = Date.now() - from;
    const d = (name: keyof typeof after) => after[name] - before[name];
    say({
      tones,
      received: d('packetsReceived'),
      lost: d('packetsLost'),
      nacks: d('nackCount'),
      concealed: (d('concealedSamples') / d('totalSamplesReceived')).toFixed(3),
      audible: ((d('concealedSamples') - d('silentConcealedSamples')) / d('totalSamplesReceived')).toFixed(3),
      bufferMs: Math.round((1000 * d('jitterBufferDelay')) / Math.max(1, d('jitterBufferEmittedCount'))),
      downKbit: (((then.down.bytes - carried.down.bytes) * 8) / took).toFixed(1),
      upKbit: (((then.up.bytes - carried.up.bytes) * 8) / took).toFixed(1),
      overflowed: then.down.overflowed - carried.down.overflowed,
    });
    const asked = Date.now();
    await weak.press(at % 2 === 0 ? 'Raise hand' : 'Lower hand');
    await weak.page.getByRole('button', { name: at % 2 === 0 ? 'Lower hand' : 'Raise hand' }).waitFor({ timeout: 60_000 });
    say(`hand after ${Date.now() - asked} ms, sockets ${sockets.length}, connections ${await weak.page.evaluate(() => window.ears.connections())}, away ${observer.view?.seats.find(({ name }) => name === 'Ana')?.away}`);
  }
  observer.close();
} finally {
  await phone.close();
  await server.stop();
  await line.remove();
}
process.exit();
