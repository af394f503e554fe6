import {
  INVITATION_DAYS_MAX,
  type InvitationInfo,
  type MadeInvitation,
  type MadeMemberInvitation,
  type MemberInvitation,
  type NewMemberInvitation,
  type OpenInvitation,
  type Term,
} from '@homegroup/contracts';
import { GoneException, Injectable, NotFoundException } from '@nestjs/common';
import { Config } from '../config.js';
import { AccountsRepository, type Transaction } from './accounts.repository.js';
import { type InvitationEntity } from './invitation.entity.js';
import { InvitationsRepository, type WhenAccepted } from './invitations.repository.js';
import { hashOf, newSecret } from './secret.js';

export { hashOf, newSecret };

const DAY_MS = 24 * 3_600_000;

interface ServantInvitation {
  readonly groupId: string;
  readonly terms: readonly Term[];
}

interface AccountOf {
  readonly id: string;
  readonly isHost: boolean;
}

/** What becomes of an account that takes up an invitation of each kind. */
interface Handlers {
  servant: WhenAccepted<ServantInvitation>;
  member: WhenAccepted<{ readonly groupId: string }>;
}

/** What the other modules ask: who may do what, and who is invited. */
@Injectable()
export class IdentityService {
  private readonly handlers: Partial<Handlers> = {};
  private nameOfGroup: (groupId: string) => Promise<string | null> = () => Promise.resolve(null);
  private servesGroups: (accountId: string) => Promise<boolean> = () => Promise.resolve(false);

  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly config: Config,
  ) {}

  /** Calls this for every invitation of the kind that is taken up: in the same transaction, so that both are done or neither. */
  onAccepted<K extends keyof Handlers>(kind: K, handler: Handlers[K]): void {
    this.handlers[kind] = handler;
  }

  /** Asks this for the name of the group that an invitation leads to. */
  nameGroupsBy(name: (groupId: string) => Promise<string | null>): void {
    this.nameOfGroup = name;
  }

  /** Asks this whether an account serves any group. */
  learnServiceBy(serves: (accountId: string) => Promise<boolean>): void {
    this.servesGroups = serves;
  }

  async isHost(accountId: string): Promise<boolean> {
    return (await this.accounts.find(accountId))?.isHost ?? false;
  }

  async serves({ id, isHost }: AccountOf): Promise<boolean> {
    return isHost || this.servesGroups(id);
  }

  async mayCreateGroups(account: AccountOf): Promise<boolean> {
    if (account.isHost || this.mayAnyoneRegister) return true;
    return this.config.groupsCreatedBy === 'servants' && this.serves(account);
  }

  /** Whether one may have an account without an invitation. */
  get mayAnyoneRegister(): boolean {
    return this.config.groupsCreatedBy === 'anyone';
  }

  /** A link for one more servant of a group. Its secret is known from now on to whoever gets this answer, and to nobody else. */
  async invite({ groupId, terms }: { readonly kind: 'servant' } & ServantInvitation): Promise<MadeInvitation> {
    const { secret, invitation } = await this.make({ kind: 'servant', groupId, terms: [...terms] });
    return { ...open(invitation), secret };
  }

  /** A link by which so many become members of a group, for so many days. */
  async inviteMembers(groupId: string, wanted: NewMemberInvitation): Promise<MadeMemberInvitation> {
    const { secret, invitation } = await this.make({ kind: 'member', groupId, terms: [] }, wanted);
    return { ...openToMembers(invitation), secret };
  }

  /** Those to serve a group that nobody has taken up yet. */
  async openInvitations(groupId: string): Promise<OpenInvitation[]> {
    return (await this.invitations.ofGroup(groupId, 'servant')).map(open);
  }

  async openToMembers(groupId: string): Promise<MemberInvitation[]> {
    return (await this.invitations.ofGroup(groupId, 'member')).map(openToMembers);
  }

  /** An invitation that is not used up is worth nothing from now on. @throws NotFoundException `INVITATION_OVER` */
  async withdraw(groupId: string, id: string): Promise<void> {
    if (!(await this.invitations.remove(groupId, id))) throw new NotFoundException({ code: 'INVITATION_OVER' });
  }

  /** No link makes anybody a member of the group from now on. */
  closeToMembers(groupId: string): Promise<void> {
    return this.invitations.removeForMembers(groupId);
  }

  /** The secret that makes the instance's first servant, fresh at every start; null once there is one. */
  async inviteHost(): Promise<string | null> {
    await this.invitations.removeForHosts();
    if (await this.accounts.hasHost()) return null;
    return (await this.make({ kind: 'host', groupId: null, terms: [] })).secret;
  }

  /** What an invitation is for. @throws GoneException `INVITATION_OVER` */
  async look(secret: string): Promise<InvitationInfo> {
    const { kind, groupId, expiresAt } = invited(await this.invitations.find(hashOf(secret)));
    const group = groupId === null ? null : await this.nameOfGroup(groupId);
    return { kind, group, expiresAt: expiresAt.getTime() };
  }

  /** Takes one of an invitation's uses and makes the account what it says. @throws GoneException `INVITATION_OVER` */
  async take(transaction: Transaction, secret: string, accountId: string): Promise<void> {
    const { kind, groupId, terms } = invited(await this.invitations.use(transaction, hashOf(secret)));
    if (kind === 'host' || groupId === null) return this.accounts.makeHost(transaction, accountId);
    const accepted = this.handlers[kind];
    if (!accepted) throw new Error(`nobody takes a ${kind} in`);
    await accepted(transaction, accountId, { groupId, terms });
  }

  private async make(
    what: Pick<InvitationEntity, 'kind' | 'groupId' | 'terms'>,
    { uses, days }: NewMemberInvitation = { uses: 1, days: INVITATION_DAYS_MAX },
  ) {
    const secret = newSecret();
    const expiresAt = new Date(Date.now() + days * DAY_MS);
    const invitation = await this.invitations.add({ ...what, hash: hashOf(secret), usesLeft: uses, expiresAt });
    return { secret, invitation };
  }
}

function open({ id, terms, expiresAt }: InvitationEntity): OpenInvitation {
  return { id, terms, expiresAt: expiresAt.getTime() };
}

function openToMembers({ id, usesLeft, expiresAt }: InvitationEntity): MemberInvitation {
  return { id, usesLeft, expiresAt: expiresAt.getTime() };
}

function invited(invitation: InvitationEntity | null): InvitationEntity {
  if (!invitation) throw new GoneException({ code: 'INVITATION_OVER' });
  return invitation;
}
