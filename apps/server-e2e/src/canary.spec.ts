import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filesHolding, Member, newToken, ServerProcess, wordsIn } from '@homegroup/testbed';

const METRICS_TOKEN = 'canary-metrics-token';
const NAMES = ['Quetzalina Zw.', 'Xochipilli Qv.', 'Ixtlilton Jq.'];
const REFUSED_NAMES = ['zwqv@canary.example', 'Zqxjkv '.repeat(9)];
const TOKENS = NAMES.map(() => newToken());
const HASHES = TOKENS.map((token) => createHash('sha256').update(token).digest('base64url'));
const CANARIES = [...NAMES, ...REFUSED_NAMES.map((name) => name.trim().slice(0, 14)), ...TOKENS, ...HASHES];

let server: ServerProcess;

beforeAll(async () => {
  server = await ServerProcess.start({ METRICS_TOKEN });
});
afterAll(() => server.stop());

async function metrics(): Promise<string> {
  const response = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  expect(response.status).toBe(200);
  return response.text();
}

async function liveThrough(): Promise<void> {
  const members = await Promise.all(
    NAMES.map((name, index) => Member.enter({ url: server.url, name, token: TOKENS[index] ?? '' })),
  );
  for (const member of members) {
    await member.act('unmute');
    await member.request('room:act', { action: 'fly' } as never).catch(() => undefined);
  }
  const stranger = await Member.connect({ url: server.url });
  for (const name of REFUSED_NAMES) await stranger.enter(name).catch(() => undefined);
  stranger.close();
  await expectNoCanary();
  await Promise.all(members.map((member) => member.request('room:leave', {})));
  for (const member of members) member.close();
}

async function expectNoCanary(): Promise<void> {
  expect(wordsIn(server.output, CANARIES)).toEqual([]);
  expect(wordsIn(await metrics(), CANARIES)).toEqual([]);
  expect(await filesHolding(server.dataDir, CANARIES)).toEqual([]);
}

describe('names, tokens and their hashes', () => {
  it('stand in no log, no metric and no file of the database, neither during a meeting nor after it', async () => {
    await liveThrough();
    await expectNoCanary();
    await server.crash();
    await expectNoCanaryInFiles();
    await server.launch();
    await expectNoCanary();
  });

  it('would be found if they were there', async () => {
    expect(await filesHolding(server.dataDir, ['Open door meeting'])).not.toEqual([]);
    expect(wordsIn(server.output, ['server.started'])).toEqual(['server.started']);
  });

  it('no address of anyone stands in the log', () => {
    const log = server.output.split('\n').filter((line) => line.startsWith('{'));
    expect(log.length).toBeGreaterThan(0);
    expect(log.filter((line) => /127\.0\.0\.1|::1|node-XMLHttpRequest|Mozilla/.test(line))).toEqual([]);
  });
});

async function expectNoCanaryInFiles(): Promise<void> {
  expect(await filesHolding(server.dataDir, CANARIES)).toEqual([]);
}
