import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Config, ConfigFault } from './config.js';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    Config.parse(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
}

function variablesOf(faults: readonly string[]): string[] {
  return faults.map((fault) => fault.split(/[.:]/)[0] ?? '').sort();
}

describe('the configuration', () => {
  it('needs nothing: by default only this machine can reach the server', () => {
    const config = Config.parse({});
    expect(config).toBeInstanceOf(Config);
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4000',
      databaseUrl: null,
      databaseDurable: true,
      tls: null,
      instanceName: 'Meetings',
      metricsToken: null,
      mediaListenAddress: '127.0.0.1',
      mediaAnnouncedAddress: null,
      mediaPort: 44_400,
      iceServers: [],
      turnSecret: null,
      iceRelayOnly: false,
      roomSeats: 500,
      resumeWindowMs: 90_000,
      objectionMs: 10_000,
      demo: true,
      trustProxy: 0,
    });
    expect(config.dataDir).toMatch(/\/\.homegroup$/);
    expect(config.mediaWorkers).toBeGreaterThanOrEqual(1);
    expect(config.helplines.map(({ country }) => country)).toEqual(expect.arrayContaining(['US', 'GB', 'IE', 'ES']));
  });

  it('takes an empty variable for one that is not set', () => {
    expect(Config.parse({ PORT: '', DATABASE_URL: '', HELPLINES: '' })).toEqual(Config.parse({}));
  });

  it('opens to the network when people are to come by a public address', () => {
    expect(Config.parse({ PUBLIC_URL: 'https://meet.example.org/' })).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://meet.example.org',
      mediaListenAddress: '0.0.0.0',
      mediaAnnouncedAddress: 'meet.example.org',
    });
    expect(Config.parse({ PUBLIC_URL: 'https://meet.example.org', HOST: '127.0.0.1' })).toMatchObject({
      mediaListenAddress: '127.0.0.1',
      mediaAnnouncedAddress: null,
    });
  });

  it('serves https when it has a certificate and its key', () => {
    const file = fileURLToPath(import.meta.url);
    expect(Config.parse({ TLS_CERT_FILE: file, TLS_KEY_FILE: file, PORT: '8443' })).toMatchObject({
      tls: { certFile: file, keyFile: file },
      publicUrl: 'https://localhost:8443',
    });
  });

  it('reads lists as JSON', () => {
    const helplines = [{ country: 'DE', name: 'TelefonSeelsorge', telephone: '0800 1110111' }];
    const iceServers = [{ urls: ['turn:turn.example.org:3478'], username: 'u', credential: 'c' }];
    const config = Config.parse({ HELPLINES: JSON.stringify(helplines), ICE_SERVERS: JSON.stringify(iceServers) });
    expect(config).toMatchObject({ helplines, iceServers });
  });

  it('opens to others by https alone: without it whoever is on the way hears and reads', () => {
    const fault = 'PUBLIC_URL: must begin with https:// unless only this machine opens it, and when TLS is on';
    for (const url of ['http://meet.example.org', 'http://192.168.1.5:4000', 'http://127.example.org', 'http://[::2]'])
      expect(faultsOf({ PUBLIC_URL: url })).toEqual([fault]);
    for (const url of ['http://localhost:4000', 'http://127.0.0.1', 'http://[::1]:4000', 'https://meet.example.org'])
      expect(faultsOf({ PUBLIC_URL: url })).toEqual([]);
  });

  it('lets nobody start who allows the way by a relay alone, and names none', () => {
    const relay = JSON.stringify([{ urls: ['turn:turn.example.org:3478'], username: 'u', credential: 'c' }]);
    expect(Config.parse({ ICE_RELAY_ONLY: 'on', ICE_SERVERS: relay }).iceRelayOnly).toBe(true);
    const none = [undefined, '', '[]', JSON.stringify([{ urls: ['stun:turn.example.org:3478'] }])];
    for (const ICE_SERVERS of none) {
      expect(faultsOf({ ICE_RELAY_ONLY: 'on', ...(ICE_SERVERS !== undefined && { ICE_SERVERS }) })).toEqual([
        'ICE_RELAY_ONLY: needs a turn: address in ICE_SERVERS',
      ]);
    }
  });

  it('takes a secret of the relay only where there is one, and a long one', () => {
    const ICE_SERVERS = JSON.stringify([{ urls: ['turns:turn.example.org:5349'] }]);
    const TURN_SECRET = 'hidden hidden hidden';
    expect(Config.parse({ ICE_SERVERS, TURN_SECRET }).turnSecret).toBe(TURN_SECRET);
    expect(faultsOf({ TURN_SECRET })).toEqual(['TURN_SECRET: needs a turn: address in ICE_SERVERS']);
    expect(variablesOf(faultsOf({ ICE_SERVERS, TURN_SECRET: 'short' }))).toEqual(['TURN_SECRET']);
  });

  it('takes a database behind a unix socket', () => {
    const url = 'postgres://user@/name?host=/var/run/postgresql';
    expect(Config.parse({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  it('names every fault at once, and never repeats a value, which may be secret', () => {
    const faults = faultsOf({
      PORT: '70000',
      HOST: 'not a host',
      PUBLIC_URL: 'meet.example.org/path',
      DATABASE_URL: 'mysql://hidden@host/name',
      DATABASE_DURABLE: 'perhaps',
      TLS_CERT_FILE: '/hidden/no-such-file',
      HELPLINES: '[{"country":"Ireland"}]',
      ICE_SERVERS: '{hidden',
      METRICS_TOKEN: 'hidden',
      MEDIA_PORT: '-1',
      MEDIA_LISTEN_ADDRESS: 'hidden.example.org',
      ROOM_SEATS: '2.5',
    });
    expect([...new Set(variablesOf(faults))]).toEqual([
      'DATABASE_DURABLE',
      'DATABASE_URL',
      'HELPLINES',
      'HOST',
      'ICE_SERVERS',
      'MEDIA_LISTEN_ADDRESS',
      'MEDIA_PORT',
      'METRICS_TOKEN',
      'PORT',
      'PUBLIC_URL',
      'ROOM_SEATS',
      'TLS_CERT_FILE',
      'TLS_KEY_FILE',
    ]);
    expect(faults.join()).not.toContain('hidden');
    expect(new ConfigFault(faults).message).toContain('  PORT: must be a whole number from 0 to 65535\n');
  });
});
