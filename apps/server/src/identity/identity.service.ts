import { type InvitationInfo, type MadeInvitation, type OpenInvitation, type Term } from '@homegroup/contracts';
import { GoneException, Injectable, NotFoundException } from '@nestjs/common';
import { Config } from '../config.js';
import { AccountsRepository, type Transaction } from './accounts.repository.js';
import { type InvitationEntity } from './invitation.entity.js';
import { InvitationsRepository, type WhenAccepted } from './invitations.repository.js';
import { hashOf, newSecret } from './secret.js';

export { hashOf, newSecret };

const INVITATION_MS = 7 * 24 * 3_600_000;

interface ServantInvitation {
  readonly groupId: string;
  readonly terms: readonly Term[];
}

/** What the other modules ask: who may do what, and who is invited to serve. */
@Injectable()
export class IdentityService {
  private accepted: WhenAccepted<ServantInvitation> = () => Promise.reject(new Error('nobody takes servants in'));
  private nameOfGroup: (groupId: string) => Promise<string | null> = () => Promise.resolve(null);

  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly accounts: AccountsRepository,
    private readonly config: Config,
  ) {}

  /** Calls this for every invitation of the kind that is taken up: in the same transaction, so that both are done or neither. */
  onAccepted(_kind: 'servant', handler: WhenAccepted<ServantInvitation>): void {
    this.accepted = handler;
  }

  /** Asks this for the name of the group that an invitation leads to. */
  nameGroupsBy(name: (groupId: string) => Promise<string | null>): void {
    this.nameOfGroup = name;
  }

  async isHost(accountId: string): Promise<boolean> {
    return (await this.accounts.find(accountId))?.isHost ?? false;
  }

  mayCreateGroups({ isHost }: { readonly isHost: boolean }): boolean {
    return isHost || this.config.groupsCreatedBy !== 'host';
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

  /** Those of a group that nobody has taken up yet. */
  async openInvitations(groupId: string): Promise<OpenInvitation[]> {
    return (await this.invitations.ofGroup(groupId)).map(open);
  }

  /** An invitation that nobody has taken up is worth nothing from now on. @throws NotFoundException `INVITATION_OVER` */
  async withdraw(groupId: string, id: string): Promise<void> {
    if (!(await this.invitations.remove(groupId, id))) throw new NotFoundException({ code: 'INVITATION_OVER' });
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

  /** Uses an invitation up and lets the account serve as it says. @throws GoneException `INVITATION_OVER` */
  async take(transaction: Transaction, secret: string, accountId: string): Promise<void> {
    const { groupId, terms } = invited(await this.invitations.use(transaction, hashOf(secret)));
    if (groupId === null) await this.accounts.makeHost(transaction, accountId);
    else await this.accepted(transaction, accountId, { groupId, terms });
  }

  private async make(what: Pick<InvitationEntity, 'kind' | 'groupId' | 'terms'>) {
    const secret = newSecret();
    const expiresAt = new Date(Date.now() + INVITATION_MS);
    const invitation = await this.invitations.add({ ...what, hash: hashOf(secret), expiresAt });
    return { secret, invitation };
  }
}

function open({ id, terms, expiresAt }: InvitationEntity): OpenInvitation {
  return { id, terms, expiresAt: expiresAt.getTime() };
}

function invited(invitation: InvitationEntity | null): InvitationEntity {
  if (!invitation) throw new GoneException({ code: 'INVITATION_OVER' });
  return invitation;
}
