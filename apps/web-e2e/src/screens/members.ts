import { type MadeMemberInvitation } from '@homegroup/contracts';
import { delay, HeldMeeting, joinGroup, newGroup, startingIn } from '@homegroup/testbed';
import { goTo, open, SETTLE_MS, shoot } from './look.js';
import { type Visit } from './visit.js';
import { pageOf, press } from './visitor.js';
import { WORDS } from './words.js';

/** How someone comes to belong, what they see of it, and what the group's servants see. */
export async function pictureMembers({ browser, server, host, language }: Visit): Promise<void> {
  const group = await newGroup(host, { name: 'Riverside Group' });
  await HeldMeeting.of(server, host, group, startingIn(5, { door: 'members', attendance: 'closed', language }));
  const path = `groups/${group.id}/members/invitations`;
  const { secret } = await host.give<MadeMemberInvitation>('POST', path, { uses: 12, days: 7 });
  await joinGroup(server, host, group.id, 5);

  const member = await open(browser, language, `${server.url}/invitation#${secret}`);
  await shoot(member, 'member-invitation', language);
  await press(member, WORDS.byCode);
  await member.getByRole('checkbox').waitFor();
  await delay(SETTLE_MS);
  await shoot(member, 'recovery-words', language);
  await member.getByRole('checkbox').check();
  await press(member, WORDS.goOn);
  await member.waitForURL('**/member');
  await delay(SETTLE_MS * 2);
  await shoot(member, 'member', language);
  await goTo(member, `${server.url}/how-the-door-works`);
  await shoot(member, 'how-the-door-works', language, { isWhole: true });
  await member.context().close();

  const servant = await pageOf(browser, language, host);
  await goTo(servant, `${server.url}/serve/groups/${group.id}/members`);
  await press(servant, WORDS.showNumbers);
  await delay(SETTLE_MS);
  await shoot(servant, 'serve-members', language, { isWhole: true });
  await servant.context().close();
}
