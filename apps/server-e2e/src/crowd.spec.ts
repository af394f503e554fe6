import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delay, Member, ServerProcess } from '@homegroup/testbed';

const CROWD = 60;
let server: ServerProcess;

beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.stop());

describe('a crowd that enters at once', () => {
  it('costs each member far fewer messages than there are members, and all end with the same view', async () => {
    const first = await Member.enter({ url: server.url, name: 'First' });
    const before = first.received.messages;
    const crowd = await Promise.all(
      Array.from({ length: CROWD }, (_, index) => Member.enter({ url: server.url, name: `Member ${index}` })),
    );
    await delay(600);
    expect(first.received.messages - before).toBeLessThan(CROWD / 2);
    const views = [first, ...crowd].map(({ view }) => JSON.stringify(view));
    expect(new Set(views).size).toBe(1);
    expect(first.view?.seats).toHaveLength(CROWD + 1);
    for (const member of [first, ...crowd]) member.close();
  });
});
