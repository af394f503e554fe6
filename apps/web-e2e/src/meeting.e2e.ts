import { filesHolding, ServerProcess, wordsIn } from '@homegroup/testbed';
import { expect, test } from '@playwright/test';
import { Person } from './person.js';

const MARIA = 'Mariaxa Qz.';
const SAM = 'Samuelo Jv.';
const ANA = 'Anabela Wk.';
const LISTENER = 'Quietus Yx.';
const NAMES = [MARIA, SAM, ANA, LISTENER];
const METRICS_TOKEN = 'web-e2e-metrics-token';

let server: ServerProcess;
let people: Person[] = [];

async function come(name: string, tone?: 440 | 700 | 1_100): Promise<Person> {
  const person = await Person.come({ url: server.url, name, ...(tone ? { tone } : {}) });
  people.push(person);
  return person;
}

test.beforeEach(async () => {
  server = await ServerProcess.start({ METRICS_TOKEN });
});

test.afterEach(async () => {
  for (const person of people) await person.goHome();
  people = [];
  await server.stop();
});

test('three people and a listener: each hears who speaks, nobody hears the muted, faces are seen', async () => {
  const [maria, sam, ana] = [await come(MARIA, 440), await come(SAM, 700), await come(ANA, 1_100)];
  const listener = await come(LISTENER);
  for (const person of [maria, sam, ana]) await person.comeIn();
  await listener.comeIn('Just listen');
  for (const person of people) await expect.poll(() => person.sees()).toEqual(NAMES);

  for (const person of people) expect(await person.hears()).toEqual([]);

  await maria.unmute();
  for (const person of [sam, ana, listener]) await expect.poll(() => person.hears()).toEqual([440]);
  expect(await maria.hears()).toEqual([]);
  await expect(sam.page.getByText(`${MARIA} is speaking`).first()).toBeVisible();

  await sam.unmute();
  await expect.poll(() => ana.hears()).toEqual([440, 700]);
  await expect.poll(() => maria.hears()).toEqual([700]);
  await maria.mute();
  await expect.poll(() => ana.hears()).toEqual([700]);

  await sam.turnCameraOn();
  await maria.turnCameraOn();
  for (const person of [ana, listener]) {
    const before = await person.framesDecoded();
    await expect.poll(async () => (await person.framesDecoded()) - before).toBeGreaterThan(10);
  }
  expect(await listener.asked()).toBe(0);

  await test.step('nothing of them is in logs, metrics or the database, and no page asks anyone else for anything', async () => {
    const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
    expect(wordsIn(server.output, NAMES)).toEqual([]);
    expect(wordsIn(await metrics.text(), NAMES)).toEqual([]);
    expect(await filesHolding(server.dataDir, NAMES)).toEqual([]);
    const asked = people.flatMap(({ requests }) => requests);
    const elsewhere = asked.filter((url) => !/^(http|ws):\/\/localhost:\d+\//.test(url) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    // That no token stands in one is looked for by the report of the whole suite.
    expect(asked.filter((url) => NAMES.some((name) => decodeURIComponent(url).includes(name)))).toEqual([]);
  });
});

test('a page that is loaded again finds its seat as it was', async () => {
  const [maria, sam] = [await come(MARIA, 440), await come(SAM, 700)];
  await maria.comeIn();
  await sam.comeIn();
  await maria.unmute();
  await expect.poll(() => sam.hears()).toEqual([440]);
  await maria.page.reload();
  await expect(maria.page.getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
  await expect.poll(() => maria.sees()).toEqual([MARIA, SAM]);
  await expect.poll(() => sam.hears()).toEqual([440]);
  await maria.page.getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => sam.sees()).toEqual([SAM]);
});

test('a server that is killed and started again: all seats and the sound are back within ten seconds', async () => {
  const [maria, sam] = [await come(MARIA, 440), await come(SAM, 700)];
  await maria.comeIn();
  await sam.comeIn();
  await maria.unmute();
  await expect.poll(() => sam.hears()).toEqual([440]);
  await server.crash();
  await expect(sam.page.getByText('Reconnecting. Your place is kept.')).toBeVisible();
  await server.launch();
  const began = Date.now();
  await expect.poll(() => sam.hears(), { timeout: 15_000, intervals: [100] }).toEqual([440]);
  expect(Date.now() - began).toBeLessThan(10_000);
  for (const person of people) {
    expect(await person.sees()).toEqual([MARIA, SAM]);
    await expect(person.page.getByText('Reconnecting')).toBeHidden();
  }
});

test('a media worker that is killed: sound is back within three seconds, and no seat notices', async () => {
  const [maria, sam] = [await come(MARIA, 440), await come(SAM, 700)];
  await maria.comeIn();
  await sam.comeIn();
  await maria.unmute();
  await expect.poll(() => sam.hears()).toEqual([440]);
  const [worker] = await server.mediaWorkers();
  process.kill(worker ?? 0, 'SIGKILL');
  const began = Date.now();
  await expect.poll(() => sam.hearsSoon(440), { timeout: 10_000, intervals: [50] }).toBe(true);
  expect(Date.now() - began).toBeLessThan(3_000);
  expect(await sam.sees()).toEqual([MARIA, SAM]);
});
