import { describe, expect, it } from '@jest/globals';
import { type IncomingMessage } from 'node:http';
import { addressOf } from './address.js';
import { Connections } from './connections.js';
import { networkOf, networkTag } from './network.js';

const hex = (address: string) => networkOf(address).toString('hex');

describe('the network of an address', () => {
  it.each([
    ['203.0.113.7', '04cb0071'],
    ['203.0.113.250', '04cb0071'],
    ['203.0.114.7', '04cb0072'],
    ['::ffff:203.0.113.9', '04cb0071'],
    ['2001:db8:12:3400::1', '0620010db8001234'],
    ['2001:db8:12:34ff:1:2:3:4', '0620010db8001234'],
    ['2001:db8:12:3500::1', '0620010db8001235'],
    ['2001:0db8:0012:3400:0000:0000:0000:0001', '0620010db8001234'],
    ['::1', '0600000000000000'],
    ['fe80::1%eth0', '06fe800000000000'],
    ['64:ff9b::203.0.113.9', '060064ff9b000000'],
    ['', '00'],
    ['nowhere', '00'],
  ])('of %s is %s', (address, network) => expect(hex(address)).toBe(network));

  it('has a tag of 24 bits, the same for the same network under the same key alone', () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(networkTag('203.0.113.7', key)).toMatch(/^[A-Za-z0-9_-]{4}$/);
    expect(networkTag('203.0.113.7', key)).toBe(networkTag('203.0.113.200', key));
    expect(networkTag('203.0.113.7', key)).not.toBe(networkTag('203.0.114.7', key));
    expect(networkTag('203.0.113.7', key)).not.toBe(networkTag('203.0.113.7', other));
  });
});

describe('the address of a request', () => {
  const request = (forwarded?: string | string[]) =>
    ({
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress: '10.0.0.1' },
    }) as unknown as IncomingMessage;

  it('is the socket’s, whatever the request says, where no proxy is believed', () => {
    expect(addressOf(request('203.0.113.7'), 0)).toBe('10.0.0.1');
  });

  it('is what the outermost proxy that is believed has written, and nothing further left', () => {
    expect(addressOf(request('198.51.100.1, 203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(addressOf(request('invented, 198.51.100.1, 203.0.113.7'), 2)).toBe('198.51.100.1');
    expect(addressOf(request(['invented', '203.0.113.7']), 1)).toBe('203.0.113.7');
  });

  it('is the socket’s where a proxy says nothing', () => {
    expect(addressOf(request(), 1)).toBe('10.0.0.1');
    expect(addressOf(request(' , '), 1)).toBe('10.0.0.1');
    expect(addressOf(request('203.0.113.7'), 2)).toBe('10.0.0.1');
  });
});

describe('connections', () => {
  it('are so many from one network at a time, and free a place when they end, once', () => {
    const connections = new Connections({ inAll: 10, perNetwork: 2 }, 0);
    const [one, two] = [connections.open('203.0.113.1', 0), connections.open('203.0.113.2', 0)];
    expect([one, two].every((close) => close !== null)).toBe(true);
    expect(connections.open('203.0.113.3', 60_000)).toBeNull();
    expect(connections.open('203.0.114.3', 60_000)).not.toBeNull();
    one?.();
    one?.();
    expect(connections.open('203.0.113.4', 60_000)).not.toBeNull();
    expect(connections.open('203.0.113.5', 120_000)).toBeNull();
  });

  it('are so many in all', () => {
    const connections = new Connections({ inAll: 2, perNetwork: 10 }, 0);
    connections.open('203.0.113.1', 0);
    connections.open('203.0.114.1', 0);
    expect(connections.open('203.0.115.1', 60_000)).toBeNull();
  });

  it('come no faster than places are regained, however quickly they end', () => {
    const connections = new Connections({ inAll: 1_000, perNetwork: 20 }, 0);
    const opened = (at: number) =>
      Array.from({ length: 100 }, () => connections.open('203.0.113.1', at)).filter((close) => {
        close?.();
        return close !== null;
      });
    expect(opened(0)).toHaveLength(20);
    expect(opened(1_000)).toHaveLength(1);
  });
});
