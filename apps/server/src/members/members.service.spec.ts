import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TemporaryDatabases } from '../database/embedded.fixture.js';
import { type MembersServer, serveMembers } from './members.fixture.js';

const LONG_MS = 60_000;
const databases = new TemporaryDatabases();
let server: MembersServer;
let group: string;

beforeAll(async () => {
  server = await serveMembers((await databases.start()).host);
  group = await server.group('Tuesday Steps');
}, LONG_MS);
afterAll(async () => {
  await server.app.close();
  await databases.removeAll();
}, LONG_MS);

describe('who belongs to a group', () => {
  it('are those on its roll and those who serve it, and nobody else', async () => {
    const other = await server.group('Friday Topic');
    const [member, servant, stranger] = [await server.account(), await server.account(), await server.account()];
    await server.write(group, member);
    await server.appoint(group, servant);
    for (const [account, isIn] of [
      [member, true],
      [servant, true],
      [stranger, false],
    ] as const) {
      expect(await server.members.belongs(account, group)).toBe(isIn);
      expect(await server.members.belongs(account, other)).toBe(false);
    }
  });

  it('pass, and others are told what keeps them out', async () => {
    const [member, stranger] = [await server.account(), await server.account()];
    await server.write(group, member);
    await expect(server.members.mustBelong({ id: member }, group)).resolves.toBeUndefined();
    await expect(server.members.mustBelong({ id: stranger }, group)).rejects.toMatchObject({
      status: 403,
      response: { code: 'NOT_A_MEMBER' },
    });
    await expect(server.members.mustBelong({ id: member }, randomUUID())).rejects.toMatchObject({
      status: 404,
      response: { code: 'NO_SUCH_GROUP' },
    });
  });
});
