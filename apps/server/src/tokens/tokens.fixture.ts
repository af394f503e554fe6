import { type NewMeeting, type PeriodTimes, type TokenEvaluation, type TokenTime } from '@homegroup/contracts';
import {
  blind,
  type Blinded,
  finalize,
  fromBase64url,
  infoOf,
  type MeetingTime,
  seatMac,
  toBase64url,
} from '@homegroup/seat-token';
import { DataSource } from 'typeorm';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { GroupsService } from '../groups/groups.service.js';
import { MeetingsService } from '../groups/meetings.service.js';
import { SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { daily } from '../roster/roster.fixture.js';
import { TokensModule } from './tokens.module.js';

/** The tokens module, served. */
export async function serveTokens({ socketFolder, dataDir }: { socketFolder: string; dataDir: string }) {
  const config = Config.parse({ PUBLIC_URL: 'http://localhost:4000', DEMO: 'off', DATA_DIR: dataDir });
  const { log, text } = memoryLog();
  const tables = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), tables, TokensModule];
  const { app, url } = await serve({ imports }, { config, log });
  const database = app.get(DataSource);
  const browser = () => SignedInBrowser.of(app, url);
  const meetings = app.get(MeetingsService, { strict: false });
  return {
    app,
    url,
    database,
    logged: text,
    browser,
    /** A group of somebody else with one meeting a week, since long ago. */
    group: async (): Promise<{ id: string; meetingId: string; servant: SignedInBrowser }> => {
      const settings = { fellowship: 'HA', language: 'en', timeZone: 'UTC', place: '', about: '', contact: '' };
      const basket = { venmo: '', square: '', paypal: '', link: '' };
      const servant = await browser();
      const groups = app.get(GroupsService, { strict: false });
      const { id } = await groups.create(servant.account, { name: 'By the river', ...settings, basket });
      const { id: meetingId } = await meetings.create(id, everyTuesday('19:00'));
      return { id, meetingId, servant };
    },
    /** One more meeting of the group. */
    addMeeting: (groupId: string) => meetings.create(groupId, everyTuesday('07:30')),
    /** Somebody on the group's roll. */
    member: async (groupId: string): Promise<SignedInBrowser> => {
      const own = await browser();
      await database.query('INSERT INTO members (group_id, account_id) VALUES ($1, $2)', [groupId, own.account]);
      return own;
    },
  };
}

export type TokensServer = Awaited<ReturnType<typeof serveTokens>>;

/** What a member's browser keeps of one time. */
export interface Kept extends MeetingTime {
  readonly nonce: Uint8Array;
  readonly output: Uint8Array;
}

/** What a member's browser asks for, and how it takes the answer. */
export function prepare(groupId: string, { period, publicKey, set, times }: PeriodTimes, has: readonly Kept[] = []) {
  const key = fromBase64url(publicKey, 32) ?? new Uint8Array(0);
  const isThere = ({ meeting, startsAt }: TokenTime) =>
    has.some((token) => token.meetingId === meeting && token.startsAt === startsAt);
  const missing = times.filter((time) => !isThere(time));
  const asked = missing.map(({ meeting, startsAt }): { time: MeetingTime; blinded: Blinded } => {
    const time = { groupId, period, meetingId: meeting, startsAt };
    return { time, blinded: blind(infoOf(time), key) };
  });
  return {
    body: { period, set, blinded: times.map((time) => blindedOf(asked[missing.indexOf(time)])) },
    /** @throws Error when a proof does not hold */
    take: (answers: readonly TokenEvaluation[]): Kept[] =>
      asked.map(({ time, blinded }, at) => {
        const evaluated = fromBase64url(answers[at]?.evaluated ?? '', 32) ?? new Uint8Array(0);
        const proof = fromBase64url(answers[at]?.proof ?? '', 64) ?? new Uint8Array(0);
        const [output] = finalize([blinded], { evaluated: [evaluated], proof });
        if (!output) throw new Error('nothing was finalized');
        return { ...time, nonce: blinded.nonce, output };
      }),
  };
}

function blindedOf(asked: { readonly blinded: Blinded } | undefined): string | null {
  return asked ? toBase64url(asked.blinded.blinded) : null;
}

/** What a member's page sends at the door. */
export function shown({ nonce, output }: Kept, tokenHash: string): { nonce: string; mac: string; tokenHash: string } {
  const mac = seatMac(output, fromBase64url(tokenHash, 32) ?? new Uint8Array(0));
  return { nonce: toBase64url(nonce), mac: toBase64url(mac), tokenHash };
}

function everyTuesday(time: string): NewMeeting {
  const schedule: NewMeeting['schedule'] = {
    ...{ kind: 'weekly', days: ['TU'], every: 1 },
    ...{ time, from: '2026-01-01', until: null },
  };
  return { ...daily(0), schedule };
}
