import { createHash } from 'node:crypto';
import {
  type MadeMemberInvitation,
  type MemberToken,
  type PeriodTimes,
  type TokenEvaluation,
} from '@homegroup/contracts';
import { blind, finalize, fromBase64url, infoOf, seatMac, toBase64url } from '@homegroup/seat-token';
import { Servant } from './servant.js';
import { type ServerProcess } from './server-process.js';

const DAYS = 7;
const ELEMENT_BYTES = 32;
const PROOF_BYTES = 64;

/** A member's seat token of one time, as their browser keeps it. */
export class SeatToken {
  constructor(
    /** What stands after `/m/` in the meeting's link. */
    readonly link: string,
    readonly nonce: Uint8Array,
    /** All that the server saw of it when it was made. */
    readonly blinded: Uint8Array,
    private readonly output: Uint8Array,
  ) {}

  /** What is shown at the door, good for the seat of this token alone. */
  shownWith(seatToken: string): MemberToken {
    const mac = seatMac(this.output, createHash('sha256').update(seatToken).digest());
    return { nonce: toBase64url(this.nonce), mac: toBase64url(mac) };
  }
}

/** So many accounts on the roll of a group, each come by a link. @throws when the links do not hold */
export async function joinGroup(
  server: ServerProcess,
  host: Servant,
  groupId: string,
  count: number,
): Promise<Servant[]> {
  const path = `groups/${groupId}/members/invitations`;
  const { secret } = await host.give<MadeMemberInvitation>('POST', path, { uses: count, days: DAYS });
  const members: Servant[] = [];
  for (let index = 0; index < count; index += 1) members.push(await Servant.invited(server, secret));
  return members;
}

/** What tokens there are to be had for now, as the group's members see it. */
export async function tokenTimes(member: Servant, groupId: string): Promise<PeriodTimes> {
  const [list] = await member.give<PeriodTimes[]>('POST', `groups/${groupId}/tokens/times`);
  if (!list) throw new Error('there is nothing to fetch');
  return list;
}

/** Fetches all tokens of this period, as a page does: blinded, and checked against the group's key. @throws when a proof does not hold */
export async function fetchSeatTokens(member: Servant, groupId: string): Promise<SeatToken[]> {
  const { period, publicKey, set, times } = await tokenTimes(member, groupId);
  const key = bytesOf(publicKey, ELEMENT_BYTES);
  const asked = times.map(({ meeting, link, startsAt }) => ({
    link,
    blinded: blind(infoOf({ groupId, period, meetingId: meeting, startsAt }), key),
  }));
  const question = { period, set, blinded: asked.map(({ blinded }) => toBase64url(blinded.blinded)) };
  const answers = await member.give<TokenEvaluation[]>('POST', `groups/${groupId}/tokens`, question);
  return asked.map(({ link, blinded }, index) => {
    const { evaluated = '', proof = '' } = answers[index] ?? {};
    const evaluation = { evaluated: [bytesOf(evaluated, ELEMENT_BYTES)], proof: bytesOf(proof, PROOF_BYTES) };
    const [output] = finalize([blinded], evaluation);
    if (!output) throw new Error('nothing came of a token');
    return new SeatToken(link, blinded.nonce, blinded.blinded, output);
  });
}

function bytesOf(text: string, length: number): Uint8Array {
  const bytes = fromBase64url(text, length);
  if (!bytes) throw new Error('the server sent something that is no token');
  return bytes;
}
