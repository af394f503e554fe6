import * as z from 'zod';
import { SECRET } from './vocabulary.js';

/** A member's seat token at the door: the nonce it was made from, and a MAC under it over the hash of this seat's token. */
export const MemberToken = z.strictObject({
  /** 32 bytes, base64url. */
  nonce: z.string().regex(SECRET),
  /** HMAC-SHA-256, base64url. */
  mac: z.string().regex(SECRET),
});
export type MemberToken = z.infer<typeof MemberToken>;

/** The answer to a proof of work, as altcha's clients give it: base64 of its JSON. */
export const Proof = z.string().regex(/^[A-Za-z0-9+/=_-]{1,2000}$/);

/** What both who comes in and who knocks say of themselves. */
export const coming = {
  /** Ignored when a seat is resumed. The room's rules say which names are too long; this only bounds their work. */
  name: z.string().max(1000),
  /** Comes to listen, where members share. */
  isVisitor: z.boolean(),
  member: MemberToken.optional(),
  /** Asked for with `PROOF_NEEDED`. */
  proof: Proof.optional(),
};

/** Who answers the one who knocks; null while nobody talks with them. */
export interface Greeting {
  readonly greeter: { readonly name: string } | null;
}

/** Talking at the porch, told to both who talk. */
export interface PorchTalk {
  /** Another one after each line that was cut and each loss of media: its media are asked for anew, with `door:media`. */
  readonly id: string;
  /** Whether the other lets their microphone through. */
  readonly isOtherOn: boolean;
}

/** How a knock was answered. Whoever is admitted enters now, with the same token. */
export interface DoorAnswer {
  readonly kind: 'admitted' | 'declined' | 'banned';
}

/** `GET /api/meetings/:link/proof`: work to be done before coming in, or none while few come. */
export interface ProofChallenge {
  /** As altcha's clients take it (a challenge of its second version); null: none is needed now. */
  readonly challenge: unknown;
}
