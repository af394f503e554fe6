import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** Bits of an address that tell networks apart: a household or a site has the rest for itself. */
const IPV4_BYTES = 3;
const IPV6_BYTES = 7;
/** Few enough that a tag tells of no network: some thousands share each. */
const TAG_BYTES = 3;

/** 24 bits of HMAC-SHA-256 over the network of an address, its /24 (IPv4) or its /56 (IPv6): nothing without the key. */
export function networkTag(address: string, key: Buffer): string {
  return createHmac('sha256', key)
    .update(networkOf(address))
    .digest('base64url')
    .slice(0, (TAG_BYTES * 8) / 6);
}

/** The bytes of an address that name its network; an IPv4 address that is written as IPv6 is one. Whatever is no address is one network. */
export function networkOf(address: string): Buffer {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1] ?? plain;
  if (isIPv4(mapped)) return Buffer.from([4, ...mapped.split('.').slice(0, IPV4_BYTES).map(Number)]);
  if (!isIPv6(plain)) return Buffer.from([0]);
  return Buffer.from([6, ...bytesOf(plain).slice(0, IPV6_BYTES)]);
}

/** The sixteen bytes of an IPv6 address (RFC 4291, section 2.2). */
function bytesOf(address: string): number[] {
  const [head = '', tail] = withoutDots(address).split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: gap }, () => 0), ...after];
  return groups.flatMap((group) => [group >> 8, group & 0xff]);
}

function groupsOf(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => parseInt(group, 16));
}

// The last four bytes may be written as those of an IPv4 address.
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...bytes: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
}
