/** What a browser has counted of one direction of its line, since the connection was made. */
export interface Counted {
  readonly packets: number;
  /** Packets that were asked for again or given up for lost: missing when they were due. */
  readonly missing: number;
}

/** What both directions have carried. */
export interface LineFigures {
  readonly received: Counted;
  readonly sent: Counted;
  /** Of the sound that was played, in samples, what had to be made up where somebody spoke. */
  readonly played: number;
  readonly madeUp: number;
  /** There and back, in milliseconds; null while it is not known. */
  readonly roundTripMs: number | null;
}

/** Statistics of the browser, of any connection (WebRTC Statistics, 8). */
export type StatsReport = Iterable<readonly [string, unknown]>;

/** Reads the figures out of what the browser says of its connections. */
export function figuresOf(reports: readonly StatsReport[]): LineFigures {
  const entries = reports.flatMap((report) => [...report].map(([, entry]) => entry));
  const all = (type: string) => entries.filter((entry) => isEntry(entry) && entry.type === type);
  const [outbound, losses] = [all('outbound-rtp'), all('remote-inbound-rtp')];
  // A voice that nobody has used yet plays silence.
  const inbound = all('inbound-rtp').filter((entry) => number(entry, 'packetsReceived') > 0);
  const trips = all('candidate-pair').map((pair) => number(pair, 'currentRoundTripTime'));
  return {
    received: {
      packets: sum(inbound, 'packetsReceived'),
      missing: sum(inbound, 'nackCount') + sum(inbound, 'packetsLost'),
    },
    sent: {
      packets: sum(outbound, 'packetsSent'),
      missing: sum(outbound, 'nackCount') + sum(losses, 'packetsLost'),
    },
    played: sum(inbound, 'totalSamplesReceived'),
    madeUp: sum(inbound, 'concealedSamples') - sum(inbound, 'silentConcealedSamples'),
    roundTripMs: trips.length === 0 ? null : Math.max(...trips) * 1_000,
  };
}

function sum(entries: readonly unknown[], name: string): number {
  return entries.reduce<number>((so, entry) => so + number(entry, name), 0);
}

function number(entry: unknown, name: string): number {
  const value: unknown = typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : 0;
  return typeof value === 'number' ? value : 0;
}

function isEntry(entry: unknown): entry is { readonly type: unknown } {
  return typeof entry === 'object' && entry !== null && 'type' in entry;
}
