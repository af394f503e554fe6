import { type Group, type GroupMeeting, type GroupSettings, type NewMeeting } from '@homegroup/contracts';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../config.js';
import { ConfigModule } from '../config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { elsewhere } from '../database/database.js';
import { type SignedInBrowser } from '../groups/signed-in.fixture.js';
import { serve } from '../http/serve.fixture.js';
import { memoryLog } from '../ops/log.fixture.js';
import { OpsModule } from '../ops/ops.module.js';
import { RosterModule } from './roster.module.js';

const MINUTE_MS = 60_000;

const GROUP: GroupSettings = {
  ...{ name: 'Riverside Group', fellowship: 'HA', language: 'en', timeZone: 'UTC', place: '', about: '', contact: '' },
  basket: { venmo: '', square: '', paypal: '', link: '' },
};

/** A server of rosters and of the groups that they belong to; `logged` is what it has written. */
export async function serveRosters(
  socketFolder: string,
): Promise<{ app: NestExpressApplication; url: string; logged: () => string }> {
  const config = Config.parse({ DEMO: 'off' });
  const { log, text: logged } = memoryLog();
  const database = DatabaseModule.of(elsewhere({ socketFolder }), { say: () => undefined, log });
  const imports = [ConfigModule.of(config), OpsModule.of(log), database, RosterModule];
  return { ...(await serve({ imports }, { config, log })), logged };
}

/** A meeting every day at this hour, that began so many minutes ago, to the minute. */
export function daily(sinceMin: number): NewMeeting {
  const began = new Date(Date.now() - sinceMin * MINUTE_MS).toISOString();
  return {
    link: null,
    title: 'By the river',
    schedule: {
      kind: 'weekly',
      ...{ days: ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'], every: 1 },
      ...{ time: began.slice(11, 16), from: began.slice(0, 10), until: null },
    },
    ...{ timeZone: 'UTC', lengthMin: 60, opensBeforeMin: 15, staysAfterMin: 30, formats: ['step'], attendance: 'open' },
    ...{
      sharing: 'anyone',
      way: 'raisedHands',
      style: 'warning',
      shareLengthMs: 180_000,
      door: 'open',
      quarantine: false,
    },
    ...{ language: 'en', tags: [], notes: '', phone: null, suspended: false, cancelled: [] },
  };
}

export interface Place {
  readonly group: Group;
  readonly meeting: GroupMeeting;
  /** Its roster, for servants. */
  readonly path: string;
}

/** A group of its own with one meeting. */
export async function placeOf(host: SignedInBrowser, meeting: NewMeeting): Promise<Place> {
  const group = (await host.ask<Group>('POST', 'groups', GROUP)).value;
  const made = (await host.ask<GroupMeeting>('POST', `groups/${group.id}/meetings`, meeting)).value;
  return { group, meeting: made, path: `groups/${group.id}/meetings/${made.id}/roster` };
}
