import { type Helpline, type IceServer, type Language } from '@homegroup/contracts';
import * as z from 'zod';
import { CHECKS, faultsAcross, isLoopback } from './config.checks.js';

/** Every variable that cannot be used, one a line. */
export class ConfigFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`These settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

/** What the environment decides, parsed once. README lists the variables. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** The origin that people open, without a closing slash. */
  readonly publicUrl: string;
  /** Null: the server starts its own Postgres in `dataDir`. */
  readonly databaseUrl: string | null;
  /** False only in tests: the embedded database then forgets what it was told if the machine dies. */
  readonly databaseDurable: boolean;
  readonly dataDir: string;
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly instanceName: string;
  readonly helplines: readonly Helpline[];
  /** So many minutes someone is there before there is a receipt. */
  readonly receiptAfterMin: number;
  /** The seed of the key that signs receipts (RFC 8032, section 5.1.5); null: one is kept in `dataDir`. */
  readonly receiptKey: Buffer | null;
  /** Public keys of before, by which older receipts are still known. */
  readonly receiptOldKeys: readonly Buffer[];
  /** Who may set up groups: the instance's own servants, anyone who serves, or anyone. */
  readonly groupsCreatedBy: 'host' | 'servants' | 'anyone';
  /** The languages that pages are offered in, the default first. */
  readonly languages: readonly Language[];
  /** IANA; days are reckoned in it where the visitor's own time zone is not known. */
  readonly timeZone: string;
  /** Null: metrics are not served. */
  readonly metricsToken: string | null;
  readonly mediaWorkers: number;
  /** So many listeners are on a worker when a room goes on to the next; a picture that somebody watches counts as one. */
  readonly mediaListenersPerWorker: number;
  /** Null: mediasoup looks for its worker itself. */
  readonly mediaWorkerBin: string | null;
  readonly mediaListenAddress: string;
  /** What clients are told in place of the listen address. */
  readonly mediaAnnouncedAddress: string | null;
  /** Worker i listens on this port plus i, UDP and TCP; 0 stands for any free port. */
  readonly mediaPort: number;
  readonly iceServers: readonly IceServer[];
  /** Shared with the relay, which then takes what is made of it for each visit; null: relays have users of their own. */
  readonly turnSecret: string | null;
  /** Pages reach the media by a relay alone. */
  readonly iceRelayOnly: boolean;
  readonly roomSeats: number;
  readonly resumeWindowMs: number;
  readonly objectionMs: number;
  /** Whether there is a demo group with a meeting that is always on. */
  readonly demo: boolean;
  /** So many strangers a minute come to one meeting before their devices have to work for it. */
  readonly proofAfter: number;
  /** So many strangers within half a minute turn an open door to knocks. */
  readonly arrivals: number;
  /** How long a newcomer's quiet minutes are, and how long someone has been here who may ask for serenity, in milliseconds. */
  readonly quietMs: number;
  readonly longMs: number;
  /** How late the event loop is, in milliseconds, when strangers are asked to wait; twice and four times that end pictures. */
  readonly overloadDelayMs: number;
  /** Sockets at a time: of everyone, and from one network, behind which a whole group may sit. */
  readonly connections: number;
  readonly connectionsPerNetwork: number;
  /** How many proxies stand before the server and are believed. */
  readonly trustProxy: number;

  private constructor(values: Values) {
    Object.assign(this, values);
  }

  /** @throws ConfigFault naming every variable that is wrong. Values are never repeated: they may be secret. */
  static parse(env: Readonly<Record<string, string | undefined>>): Config {
    const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
    const parsed = z.object(CHECKS).safeParse(given);
    const single = parsed.success
      ? []
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    const faults = [...single, ...faultsAcross(given)];
    if (!parsed.success || faults.length > 0) throw new ConfigFault(faults);
    return new Config(valuesOf(parsed.data));
  }
}

type Given = z.infer<z.ZodObject<typeof CHECKS>>;
type Values = Pick<Config, keyof Config>;

function valuesOf(given: Given): Values {
  const tls = tlsOf(given);
  const host = given.HOST ?? (given.PUBLIC_URL ? '0.0.0.0' : '127.0.0.1');
  const publicUrl = given.PUBLIC_URL ?? `${tls ? 'https' : 'http'}://localhost:${given.PORT}`;
  const mediaListenAddress = given.MEDIA_LISTEN_ADDRESS ?? (isLoopback(host) ? '127.0.0.1' : '0.0.0.0');
  return {
    port: given.PORT,
    host,
    publicUrl,
    databaseUrl: given.DATABASE_URL,
    databaseDurable: given.DATABASE_DURABLE,
    dataDir: given.DATA_DIR,
    tls,
    instanceName: given.INSTANCE_NAME,
    helplines: given.HELPLINES,
    receiptAfterMin: given.RECEIPT_AFTER_MIN,
    receiptKey: given.RECEIPT_KEY,
    receiptOldKeys: given.RECEIPT_OLD_KEYS,
    groupsCreatedBy: given.GROUPS_CREATED_BY,
    languages: given.LANGUAGES,
    timeZone: given.TIME_ZONE,
    metricsToken: given.METRICS_TOKEN,
    mediaWorkers: given.MEDIA_WORKERS,
    mediaListenersPerWorker: given.MEDIA_LISTENERS_PER_WORKER,
    mediaWorkerBin: given.MEDIASOUP_WORKER_BIN,
    mediaListenAddress,
    mediaAnnouncedAddress: given.MEDIA_ANNOUNCED_ADDRESS ?? announcedFor(mediaListenAddress, publicUrl),
    mediaPort: given.MEDIA_PORT,
    iceServers: given.ICE_SERVERS,
    turnSecret: given.TURN_SECRET,
    iceRelayOnly: given.ICE_RELAY_ONLY,
    roomSeats: given.ROOM_SEATS,
    resumeWindowMs: given.RESUME_WINDOW_MS,
    objectionMs: given.OBJECTION_MS,
    demo: given.DEMO,
    proofAfter: given.PROOF_AFTER,
    arrivals: given.ARRIVALS,
    quietMs: given.QUIET_MS,
    longMs: given.LONG_MS,
    overloadDelayMs: given.OVERLOAD_DELAY_MS,
    connections: given.CONNECTIONS,
    connectionsPerNetwork: given.CONNECTIONS_PER_NETWORK,
    trustProxy: given.TRUST_PROXY,
  };
}

function tlsOf({ TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile }: Given): Config['tls'] {
  return certFile && keyFile ? { certFile, keyFile } : null;
}

// Nobody can send to 0.0.0.0: the name that people open is the best guess.
function announcedFor(listenAddress: string, publicUrl: string): string | null {
  return listenAddress === '0.0.0.0' || listenAddress === '::' ? new URL(publicUrl).hostname : null;
}
