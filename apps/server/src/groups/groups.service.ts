import { type Group, type GroupSettings, type ServedGroup } from '@homegroup/contracts';
import { Injectable, NotFoundException, type OnModuleInit } from '@nestjs/common';
import { Config } from '../config.js';
import { type GroupEntity } from './group.entity.js';
import { GroupsRepository } from './groups.repository.js';
import { linkFor } from './links.js';
import { type MeetingEntity } from './meeting.entity.js';
import { searchWords } from './meeting-settings.js';
import { ServantsRepository } from './servants.repository.js';
import { heldOn } from './terms.js';

/** Home groups: what they say of themselves, and who serves them. */
@Injectable()
export class GroupsService implements OnModuleInit {
  constructor(
    private readonly repository: GroupsRepository,
    private readonly servants: ServantsRepository,
    private readonly config: Config,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.demo) await this.repository.ensureDemo();
  }

  /** The meeting with this link, its group loaded; null when there is none. */
  findMeeting(link: string): Promise<MeetingEntity | null> {
    return this.repository.findMeeting({ link });
  }

  /** The meeting with this id, its group loaded; null when there is none. */
  getMeeting(id: string): Promise<MeetingEntity | null> {
    return this.repository.findMeeting({ id });
  }

  /** The group with this link, or null. */
  findGroup(link: string): Promise<GroupEntity | null> {
    return this.repository.findGroup({ link });
  }

  /** What someone looks for, in the words that `MeetingEntity.words` are kept in. */
  searchWords(text: string): string {
    return searchWords([text]);
  }

  /** Sets up a group; whoever does chairs it until others are invited. */
  async create(accountId: string, settings: GroupSettings): Promise<Group> {
    return this.repository.inTransaction(async (manager) => {
      const link = await linkFor(settings.name, (wanted) => this.repository.isGroupLinkTaken(wanted, manager));
      const group = await this.repository.insertGroup(manager, { ...settings, link });
      await this.servants.insert(manager, {
        groupId: group.id,
        accountId,
        terms: [{ position: 'chair', until: null }],
      });
      return groupOf(group);
    });
  }

  async isThere(id: string): Promise<boolean> {
    return (await this.repository.findGroup({ id })) !== null;
  }

  /** @throws NotFoundException `NO_SUCH_GROUP` */
  async get(id: string): Promise<Group> {
    const group = await this.repository.findGroup({ id });
    if (!group) throw new NotFoundException({ code: 'NO_SUCH_GROUP' });
    return groupOf(group);
  }

  async change(id: string, settings: GroupSettings): Promise<Group> {
    await this.repository.inTransaction((manager) => this.repository.updateGroup(manager, id, settings));
    return this.get(id);
  }

  /** The group, its meetings and everything of its servants but their accounts. */
  async remove(id: string): Promise<void> {
    await this.repository.removeGroup(id);
  }

  /** The groups that the account serves, by name, with the positions held today. */
  async servedBy(accountId: string): Promise<ServedGroup[]> {
    const served = await this.servants.ofAccount(accountId);
    const links = await this.repository.meetingLinks(served.map(({ group }) => group.id));
    return served.map(({ group, terms }) => ({
      id: group.id,
      link: group.link,
      name: group.name,
      positions: heldOn(terms, Date.now(), group.timeZone),
      meetings: links.get(group.id) ?? [],
    }));
  }
}

function groupOf(group: GroupEntity): Group {
  const { id, link, name, fellowship, language, timeZone, place, about, contact, basket } = group;
  return { id, link, settings: { name, fellowship, language, timeZone, place, about, contact, basket } };
}
