import { afterEach, describe, expect, it } from '@jest/globals';
import { type ProofChallenge } from '@homegroup/contracts';
import { delay, Member, newToken, proofFor, ServerProcess } from '@homegroup/testbed';

const METRICS_TOKEN = 'a token for the metrics';
let server: ServerProcess;
let members: Member[] = [];

afterEach(async () => {
  for (const member of members) member.close();
  members = [];
  await server.stop();
});

async function connect(options: Partial<Parameters<typeof Member.connect>[0]> = {}): Promise<Member> {
  const member = await Member.connect({ url: server.url, ...options });
  members.push(member);
  return member;
}

async function bare(member: Member, name: string, proof?: string) {
  const { rtpCapabilities } = (await member.porch()).media;
  const asked = { name, isVisitor: false, rtpCapabilities };
  return member.request('room:enter', proof === undefined ? asked : { ...asked, proof });
}

describe('strangers who come while many do', () => {
  it('do some work first, each answer opens once, and nobody who was here is asked for it', async () => {
    server = await ServerProcess.start({ PROOF_AFTER: '5' });
    const asked = async () =>
      ((await (await fetch(`${server.url}/api/meetings/demo/proof`)).json()) as ProofChallenge).challenge;
    const few = [];
    for (let index = 0; index < 5; index += 1) {
      expect(await asked()).toBeNull();
      few.push(await connect());
      await few.at(-1)?.enter(`Early ${index}`);
    }
    const late = await connect();
    await expect(bare(late, 'Late')).rejects.toThrow('PROOF_NEEDED');
    await expect(late.request('door:knock', { name: 'Late', isVisitor: false })).rejects.toThrow('PROOF_NEEDED');
    expect(await asked()).toMatchObject({ parameters: { algorithm: 'PBKDF2/SHA-256', cost: 5_000 } });
    const proof = await proofFor(server.url, 'demo');
    await bare(late, 'Late', proof);
    const later = await connect();
    for (const used of [proof, Buffer.from('{}').toString('base64'), `${proof.slice(0, -8)}AAAAAAA=`]) {
      await expect(bare(later, 'Later', used)).rejects.toThrow('PROOF_NEEDED');
    }
    // A crowd of members that can work comes in.
    await Promise.all([0, 1, 2, 3].map(async (index) => (await connect()).enter(`Crowd ${index}`)));
    const [first] = few;
    first?.cut();
    const back = await connect({ token: first?.token ?? '' });
    await bare(back, 'Early 0');
    expect((await back.request('room:whole', {})).seats).toHaveLength(10);
  });
});

describe('tokens that do not hold', () => {
  it('are looked at only after some work, once a few came from a network, and keep nobody else away', async () => {
    server = await ServerProcess.start({ PROOF_AFTER: '5' });
    const forger = await connect();
    const forge = async (proof?: string) => {
      const { rtpCapabilities } = (await forger.porch()).media;
      const member = { nonce: newToken(), mac: newToken() };
      return forger.request('room:enter', {
        name: 'Eve',
        isVisitor: false,
        rtpCapabilities,
        member,
        ...(proof && { proof }),
      });
    };
    for (let count = 0; count < 5; count += 1) await expect(forge()).rejects.toThrow('TOKEN_VOID');
    await expect(forge()).rejects.toThrow('PROOF_NEEDED');
    await expect(forge(await proofFor(server.url, 'demo'))).rejects.toThrow('TOKEN_VOID');
    await bare(await connect(), 'Sam');
  });
});

describe('connections', () => {
  it('from one network are so many at a time, and other networks have their own', async () => {
    server = await ServerProcess.start({ CONNECTIONS_PER_NETWORK: '3', TRUST_PROXY: '0' });
    await Promise.all([connect(), connect(), connect()]);
    await expect(connect()).rejects.toThrow();
    await connect({ from: '127.8.0.1' });
    members[0]?.close();
    await delay(7_000);
    await connect();
  });

  it('are so many in all', async () => {
    server = await ServerProcess.start({ CONNECTIONS: '2' });
    await connect();
    await connect({ from: '127.8.0.1' });
    await expect(connect({ from: '127.9.0.1' })).rejects.toThrow();
  });
});

describe('a server with more to do than it can', () => {
  it('keeps strangers waiting, and lets those who have a seat come back and be heard', async () => {
    server = await ServerProcess.start({ METRICS_TOKEN });
    const maria = await connect();
    await maria.enter('Maria');
    await server.crash();
    await relaunchedBusy();
    const stranger = await connect();
    await expect(stranger.enter('Sam')).rejects.toThrow('OVERLOADED');
    await expect(stranger.knock('Sam')).rejects.toThrow('OVERLOADED');
    const back = await connect({ token: maria.token });
    await back.enter('Maria');
    expect(back.seat).toBe(maria.seat);
    await back.act('unmute');
  });
});

/** Every event loop is late by the few milliseconds that this server takes for too many. */
async function relaunchedBusy(): Promise<void> {
  await server.launch({ OVERLOAD_DELAY_MS: '10' });
  while (!/^homegroup_overload [1-3]$/m.test(await metrics())) await delay(200);
}

async function metrics(): Promise<string> {
  const answer = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  return answer.text();
}
