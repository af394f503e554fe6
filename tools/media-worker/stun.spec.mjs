// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ATTRIBUTE, encodeBindingRequest, encodeIceNomination, isDtls } from './stun.mjs';

const SOFTWARE = 0x8022;
const ICE_CONTROLLED = 0x8029;

test('a Binding request is byte for byte the sample of RFC 5769, 2.1', () => {
  const request = encodeBindingRequest({
    attributes: [
      [SOFTWARE, Buffer.from('STUN test client')],
      [ATTRIBUTE.PRIORITY, Buffer.from('6e0001ff', 'hex')],
      [ICE_CONTROLLED, Buffer.from('932ff9b151263b36', 'hex')],
      [ATTRIBUTE.USERNAME, Buffer.from('evtj:h6vY')],
    ],
    password: 'VOkJxbRl1RmTxUk/WvJxBt',
    transactionId: Buffer.from('b7e7a701bc34d686fa87dfae', 'hex'),
    padByte: 0x20,
  });
  const sample = [
    '000100582112a442b7e7a701bc34d686fa87dfae',
    '802200105354554e207465737420636c69656e74',
    '002400046e0001ff',
    '80290008932ff9b151263b36',
    '000600096576746a3a68367659202020',
    '000800149aeaa70cbfd8cb56781ef2b5b2d3f249c1b571a2',
    '80280004e57a3bcf',
  ];
  assert.equal(request.toString('hex'), sample.join(''));
});

test('a nomination names the remote side first and carries USE-CANDIDATE', () => {
  const request = encodeIceNomination({ usernameFragment: 'abc', password: 'secret' });
  assert.equal(request.readUInt16BE(2), request.length - 20);
  assert.ok(request.includes(Buffer.from('abc:smoke')));
  assert.ok(request.includes(Buffer.from('00250000', 'hex')));
});

test('DTLS is told from STUN and RTP by its first byte (RFC 7983)', () => {
  const firstBytes = [0x00, 0x01, 0x13, 0x14, 0x16, 0x3f, 0x40, 0x80];
  const dtls = firstBytes.filter((first) => isDtls(Buffer.from([first])));
  assert.deepEqual(dtls, [0x14, 0x16, 0x3f]);
  assert.equal(isDtls(Buffer.alloc(0)), false);
});
