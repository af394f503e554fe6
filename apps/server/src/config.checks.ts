import { accessSync, constants } from 'node:fs';
import { isIPv4 } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTimeZone, LANGUAGES, type Language, RECEIPT_AFTER_MIN } from '@homegroup/contracts';
import { DEFAULT_LIMITS } from '@homegroup/room';
import * as z from 'zod';
import { DEFAULT_HELPLINES } from './config.helplines.js';

/** The most room a list in one variable may take, so that a slip is told as one. */
const LIST_MAX = 100;

const text = z.string().max(200, 'must not be longer than 200 characters');
const onOff = z.enum(['on', 'off'], 'must be on or off').transform((value) => value === 'on');
/** 32 bytes as base64url, without padding (RFC 4648, section 5). */
const key = z
  .string()
  .transform((text) => ({ text, bytes: Buffer.from(text, 'base64url') }))
  .refine(
    ({ text, bytes }) => bytes.length === 32 && bytes.toString('base64url') === text,
    'must be 32 bytes in base64url',
  )
  .transform(({ bytes }) => bytes);
const host = z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/, 'must be an IP address or a host name');

const Helplines = z
  .array(
    z.strictObject({
      country: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1)'),
      name: text.min(1),
      telephone: z.string().regex(/^[+0-9][0-9 -]{1,20}$/, 'must be a telephone number'),
    }),
  )
  .max(LIST_MAX);

const IceServers = z
  .array(
    z.strictObject({
      urls: z.array(z.string().regex(/^(stun|turns?):/, 'must begin with stun:, turn: or turns:')).min(1),
      username: text.optional(),
      credential: text.optional(),
    }),
  )
  .max(LIST_MAX);

/**
 * How many listeners one media worker carries, each with one voice of 50 packets a second. Measured: 1,290 filled a core with a
 * bare forwarder. Half of that leaves the room that two voices at once take, and pictures; past it nobody is turned away.
 */
const LISTENERS_PER_WORKER = 640;

/** One check for each variable; all may be left out. */
export const CHECKS = {
  PORT: whole(0, 65_535).default(4000),
  HOST: host.optional(),
  PUBLIC_URL: z.string().transform(toOrigin).optional(),
  DATABASE_URL: z.string().refine(isPostgresUrl, 'must be a postgres:// address').nullable().default(null),
  DATABASE_DURABLE: onOff.default(true),
  DATA_DIR: z
    .string()
    .transform((path) => resolve(path))
    .default(fileURLToPath(new URL('../../../.homegroup', import.meta.url))),
  TLS_CERT_FILE: readable().optional(),
  TLS_KEY_FILE: readable().optional(),
  INSTANCE_NAME: text.default('Meetings'),
  HELPLINES: json(Helplines).default([...DEFAULT_HELPLINES]),
  RECEIPT_AFTER_MIN: whole(0, 600).default(RECEIPT_AFTER_MIN),
  RECEIPT_KEY: key.nullable().default(null),
  RECEIPT_OLD_KEYS: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .pipe(z.array(key).max(LIST_MAX))
    .default([]),
  GROUPS_CREATED_BY: z.enum(['host', 'servants', 'anyone'], 'must be host, servants or anyone').default('host'),
  LANGUAGES: z
    .string()
    .transform(toLanguages)
    .default([...LANGUAGES]),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Madrid').default('UTC'),
  METRICS_TOKEN: z.string().min(16, 'must have 16 characters at least').nullable().default(null),
  MEDIA_WORKERS: whole(1, 256).default(availableParallelism()),
  MEDIA_LISTENERS_PER_WORKER: whole(1, 100_000).default(LISTENERS_PER_WORKER),
  MEDIASOUP_WORKER_BIN: z.string().nullable().default(null),
  MEDIA_LISTEN_ADDRESS: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').optional(),
  MEDIA_ANNOUNCED_ADDRESS: host.optional(),
  MEDIA_PORT: whole(0, 65_279).default(44_400),
  ICE_SERVERS: json(IceServers).default([]),
  TURN_SECRET: z.string().min(16, 'must have 16 characters at least').nullable().default(null),
  ICE_RELAY_ONLY: onOff.default(false),
  ROOM_SEATS: whole(1, 100_000).default(DEFAULT_LIMITS.seats),
  RESUME_WINDOW_MS: whole(1_000, 3_600_000).default(DEFAULT_LIMITS.resumeWindowMs),
  OBJECTION_MS: whole(100, 60_000).default(DEFAULT_LIMITS.objectionMs),
  DEMO: onOff.default(true),
  PROOF_AFTER: whole(1, 1_000_000).default(20),
  ARRIVALS: whole(1, 1_000_000).default(DEFAULT_LIMITS.arrivals),
  QUIET_MS: whole(1_000, 3_600_000).default(DEFAULT_LIMITS.quietMs),
  LONG_MS: whole(0, 3_600_000).default(DEFAULT_LIMITS.longMs),
  OVERLOAD_DELAY_MS: whole(10, 1_000_000).default(250),
  CONNECTIONS: whole(1, 1_000_000).default(20_000),
  CONNECTIONS_PER_NETWORK: whole(1, 1_000_000).default(1_000),
  TRUST_PROXY: whole(0, 10).default(0),
};

type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong with variables taken together. */
export function faultsAcross(given: Given): string[] {
  const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key, PUBLIC_URL: url } = given;
  const faults: string[] = [];
  if (cert && !key) faults.push('TLS_KEY_FILE: is missing, TLS_CERT_FILE needs it');
  if (key && !cert) faults.push('TLS_CERT_FILE: is missing, TLS_KEY_FILE needs it');
  if (url !== undefined && isOpenHttp(url, cert !== undefined && key !== undefined)) {
    faults.push('PUBLIC_URL: must begin with https:// unless only this machine opens it, and when TLS is on');
  }
  return [...faults, ...relayFaults(given)];
}

// Pages and sockets of others are encrypted, or there are none.
function isOpenHttp(url: string, isTls: boolean): boolean {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  return protocol === 'http:' && (isTls || !isLoopback(hostname));
}

// Without a relay nobody would hear anything, or a secret of it would be of no use.
function relayFaults({ ICE_SERVERS: servers, ICE_RELAY_ONLY: only, TURN_SECRET: secret }: Given): string[] {
  if (servers !== undefined && /"turns?:/.test(servers)) return [];
  const needing = [...(only === 'on' ? ['ICE_RELAY_ONLY'] : []), ...(secret === undefined ? [] : ['TURN_SECRET'])];
  return needing.map((name) => `${name}: needs a turn: address in ICE_SERVERS`);
}

/** Whether only this machine reaches the address, which may stand in brackets. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || (isIPv4(host) && host.startsWith('127.'));
}

function whole(min: number, max: number) {
  const message = `must be a whole number from ${min} to ${max}`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.int().min(min, message).max(max, message));
}

function json<T extends z.ZodType>(schema: T) {
  return z
    .string()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value);
      } catch {
        context.addIssue('must be JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

function readable() {
  return z
    .string()
    .transform((path) => resolve(path))
    .refine(isReadable, 'must name a file that can be read');
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value.replace('@/', '@localhost/'));
}

function toOrigin(value: string, context: z.core.$RefinementCtx<string>): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '') {
    return url.origin;
  }
  context.addIssue('must be an http:// or https:// address without a path');
  return z.NEVER;
}

function toLanguages(value: string, context: z.core.$RefinementCtx<string>): Language[] {
  const wanted = value.split(',').map((tag) => tag.trim());
  const known = LANGUAGES.filter((language) => wanted.includes(language));
  if (known.length === wanted.length) return known.sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));
  context.addIssue(`must list languages among ${LANGUAGES.join(', ')}, the default first`);
  return z.NEVER;
}
