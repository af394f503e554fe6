import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FacilityCode, type FacilityDoor, readReceipt, type ReceiptKeys } from '@homegroup/contracts';
import {
  filesHolding,
  HeldMeeting,
  Member,
  newGroup,
  newToken,
  Servant,
  ServerProcess,
  startingIn,
  wordsIn,
} from '@homegroup/testbed';

async function published(server: ServerProcess): Promise<ReceiptKeys> {
  return (await (await fetch(`${server.url}/api/receipts/key`)).json()) as ReceiptKeys;
}

describe('a proof of attendance', () => {
  let server: ServerProcess;
  let host: Servant;
  beforeAll(async () => {
    server = await ServerProcess.start({ DEMO: 'off', RECEIPT_AFTER_MIN: '0' });
    host = await Servant.first(server);
  });
  afterAll(() => server.stop());
  const meetingWith = async (changes: Parameters<typeof startingIn>[1]) =>
    HeldMeeting.of(server, host, await newGroup(host), startingIn(-1, { tags: ['proofOfAttendance'], ...changes }));

  it('is for whoever has a seat, says nothing of them, and leaves nothing behind', async () => {
    const meeting = await meetingWith({ title: 'By the river' });
    const stranger = await Member.connect({ url: server.url, meeting: meeting.link });
    await expect(stranger.request('room:receipt', {})).rejects.toThrow('NOT_ENTERED');
    const ana = await meeting.enter('Ana the canary');
    const { receipt: text } = await ana.request('room:receipt', {});
    const read = readReceipt(text);
    if (read.kind !== 'receipt') throw new Error('no receipt');
    const { instance, keys } = await published(server);
    expect(read.receipt).toMatchObject({ instance, key: keys[0]?.id, title: 'By the river', group: 'Riverside' });
    expect(Buffer.from(read.bytes).toString('latin1')).not.toContain('Ana');
    const words = [text, text.slice(40, 80), read.receipt.code];
    expect(await filesHolding(server.dataDir, words)).toEqual([]);
    expect(wordsIn(server.output, [...words, 'receipt'])).toEqual([]);
    for (const member of [stranger, ana]) member.close();
  });

  it('is not asked for without end', async () => {
    const meeting = await meetingWith({});
    const ana = await meeting.enter('Ana');
    for (let count = 0; count < 5; count += 1) await ana.request('room:receipt', {});
    await expect(ana.request('room:receipt', {})).rejects.toThrow('TOO_FAST');
    ana.close();
  });

  it('is still known after a restart', async () => {
    const before = await published(server);
    await server.crash();
    await server.launch();
    expect(await published(server)).toEqual(before);
  });

  it('is not for a shared screen', async () => {
    const meeting = await meetingWith({ formats: ['hospitalInstitution'] });
    const { code } = await meeting.host.give<FacilityCode>('POST', `${meeting.path}/facility-code`, { camera: false });
    const { pass } = await meeting.host.give<FacilityDoor>('POST', 'facility', { code });
    const screen = await Member.connect({ url: server.url, meeting: meeting.link, token: newToken() });
    await screen.enter('', { servicePass: pass });
    await expect(screen.request('room:receipt', {})).rejects.toThrow('NOT_OFFERED');
    screen.close();
  });
});

describe('where it is not given', () => {
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start({ DEMO: 'off' });
  });
  afterAll(() => server.stop());

  it('there is a word for why: not offered, or not yet', async () => {
    const host = await Servant.first(server);
    const group = await newGroup(host);
    const [plain, early] = await Promise.all([
      HeldMeeting.of(server, host, group, startingIn(-1)),
      HeldMeeting.of(server, host, group, startingIn(-1, { tags: ['proofOfAttendance'] })),
    ]);
    const [ana, ben] = await Promise.all([plain.enter('Ana'), early.enter('Ben')]);
    await expect(ana.request('room:receipt', {})).rejects.toThrow('NOT_OFFERED');
    await expect(ben.request('room:receipt', {})).rejects.toThrow('NOT_YET');
    for (const member of [ana, ben]) member.close();
  });
});
