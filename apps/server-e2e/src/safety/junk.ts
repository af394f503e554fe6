import { REQUESTS } from '@homegroup/contracts';
import { type Draw } from '@homegroup/testbed';
import { frameOf } from './raw-socket.js';

const NAMES = Object.keys(REQUESTS);
const FOREIGN_NAMES = [
  'disconnect',
  'connect',
  'error',
  '__proto__',
  'constructor',
  'toString',
  '',
  'room:enter ',
  '\u0000',
];
const ODD_NUMBERS = [-1, 0.5, 1e308, -0, Number.MAX_SAFE_INTEGER + 2, 2 ** 53];
const ODD_TEXTS = ['', '\u0000', '\ud800', '‮‮', 'x'.repeat(4_000), '__proto__', "'; DROP TABLE rooms; --", '${7*7}'];
const ACTIONS = ['unmute', 'call', 'moveHand', 'vote', 'ban', 'setDoor', 'callForSerenity', 'stepTo'];
const DEPTH_MAX = 3;
const TOO_LARGE = 20_000;

/** A message that no client of ours sends, as the bytes of a websocket. */
export function junk(draw: Draw): Uint8Array {
  return draw.one(KINDS)(draw);
}

/** Something whose shape nobody has asked for. */
export function anything(draw: Draw, depth = 0): unknown {
  const plain = [null, true, draw.one(ODD_NUMBERS), draw.one(ODD_TEXTS), Math.floor(draw.number() * 1_000)];
  if (depth === DEPTH_MAX || draw.number() < 0.5) return draw.one(plain);
  const parts = Array.from({ length: Math.floor(draw.number() * 4) }, () => anything(draw, depth + 1));
  if (draw.number() < 0.4) return parts;
  const keys = [
    'kind',
    'name',
    'action',
    'number',
    'seat',
    'to',
    'text',
    '__proto__',
    'toJSON',
    'event',
    draw.one(ODD_TEXTS),
  ];
  return Object.fromEntries(parts.map((part) => [draw.one(keys), part]));
}

const KINDS: readonly ((draw: Draw) => Uint8Array)[] = [
  // Payloads that fit no schema, with and without a place for the answer.
  (draw) => event(draw, [draw.one(NAMES), anything(draw)]),
  (draw) => event(draw, [draw.one(NAMES), anything(draw), anything(draw)]),
  (draw) => event(draw, [draw.one(NAMES)]),
  (draw) =>
    event(draw, [
      'room:act',
      { action: { kind: draw.one(ACTIONS), ...asObject(anything(draw)) }, number: anything(draw) },
    ]),
  (draw) =>
    event(draw, [
      'room:enter',
      { name: draw.one(ODD_TEXTS), isVisitor: anything(draw), rtpCapabilities: anything(draw) },
    ]),
  (draw) => event(draw, ['media:connect', { transport: draw.one(ODD_TEXTS), dtlsParameters: anything(draw) }]),
  (draw) => event(draw, ['media:produce', { source: anything(draw), rtpParameters: anything(draw) }]),
  // Events that are not there.
  (draw) => event(draw, [draw.one(FOREIGN_NAMES), anything(draw)]),
  (draw) => event(draw, [anything(draw)]),
  // Packets that socket.io would not make.
  (draw) =>
    frameOf(draw.one(['42', '42[', '42{}', '42[]', '42null', '42["', '4', '4x', '9', '42e5', '2probe', '3', '6', ''])),
  (draw) => frameOf(`43${Math.floor(draw.number() * 10)}[${JSON.stringify(anything(draw))}]`),
  (draw) => frameOf(draw.one(['40', '40{}', '40/x,{}', '41', '41/x', '44{"message":"x"}', '40{"protocol":5}'])),
  (draw) => frameOf(`42${'9'.repeat(1 + Math.floor(draw.number() * 40))}["clock:now",{}]`),
  (draw) =>
    frameOf(
      `45${draw.one(['1', '99', '-1', '1e9', ''])}-["room:enter",{"_placeholder":true,"num":${Math.floor(draw.number() * 5)}}]`,
    ),
  (draw) => frameOf(`42["room:act",${'['.repeat(2_000 + Math.floor(draw.number() * 4_000))}`),
  () => frameOf(`42["chat:say",{"text":"${'x'.repeat(TOO_LARGE)}"}]`),
  // Frames that RFC 6455 forbids: unknown codes, reserved bits, no mask, lengths that lie, text that is none.
  (draw) => frameOf('42["clock:now",{}]', draw.one([0x83, 0x87, 0x8f, 0xc1, 0xf1, 0x80, 0x01, 0x09])),
  () => Buffer.concat([Buffer.from([0x81, 4]), Buffer.from('4abc')]),
  () => Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4]),
  () => frameOf(Buffer.from([0x34, 0x32, 0xc3, 0x28, 0xff, 0xfe])),
  (draw) => frameOf(randomBytes(draw), 0x82),
  (draw) => frameOf(randomBytes(draw), 0x88),
  (draw) => randomBytes(draw),
];

function event(draw: Draw, parts: readonly unknown[]): Uint8Array {
  const place = draw.number() < 0.7 ? String(Math.floor(draw.number() * 1_000)) : '';
  return frameOf(`42${place}${JSON.stringify(parts)}`);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function randomBytes(draw: Draw): Uint8Array {
  return Uint8Array.from({ length: 1 + Math.floor(draw.number() * 60) }, () => Math.floor(draw.number() * 256));
}
