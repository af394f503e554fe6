import * as z from 'zod';
import { GroupParams } from './groups.js';

/** So many may come by one link at the most, and so long it holds at the most. */
export const INVITATION_USES_MAX = 200;
export const INVITATION_DAYS_MAX = 7;

/** `POST /api/groups/:group/members/invitations`: a link by which so many become members. */
export const NewMemberInvitation = z.strictObject({
  uses: z.int().min(1).max(INVITATION_USES_MAX),
  days: z.int().min(1).max(INVITATION_DAYS_MAX),
});
export type NewMemberInvitation = z.infer<typeof NewMemberInvitation>;

/** A link that is not used up. Who came by it is known to nobody, and who made it neither. */
export interface MemberInvitation {
  readonly id: string;
  readonly usesLeft: number;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** The answer to a new link, once: its secret. */
export interface MadeMemberInvitation extends MemberInvitation {
  readonly secret: string;
}

/** `GET /api/groups/:group/members`, for the group's servants. Links end by `DELETE /api/groups/:group/invitations/:invitation`. */
export interface Roll {
  /** Ids drawn for this group alone, in an order that tells nothing. */
  readonly members: readonly string[];
  readonly invitations: readonly MemberInvitation[];
}

/** `DELETE /api/groups/:group/members/:member`: takes somebody off the roll; without an id everybody, and the links end. */
export const MemberParams = GroupParams.extend({ member: z.uuid() });

/** `GET /api/members/groups`: one of those that the account belongs to. One leaves by `DELETE /api/members/groups/:group`. */
export interface OwnGroup {
  readonly id: string;
  /** The standing link: what stands after `/groups/`. */
  readonly link: string;
  readonly name: string;
  /** One's own id on the group's roll; null for who belongs by serving. */
  readonly memberId: string | null;
}
