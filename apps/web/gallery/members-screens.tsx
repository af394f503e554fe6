import { type OwnGroup, type Roll } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { newGroup } from '../src/features/group/group-draft.js';
import { InvitationPage } from '../src/features/identity/InvitationPage.js';
import { MemberPage } from '../src/features/members/MemberPage.js';
import { Membership } from '../src/features/members/Membership.js';
import { MembersPage } from '../src/features/members/MembersPage.js';
import { Frame } from '../src/frame.js';
import { HELPLINES, MADE_UP_NOW } from '../src/testing/made-up.js';

const nothing = () => undefined;
const done = () => Promise.resolve({ kind: 'done' as const, value: {} });
const GROUP = {
  id: 'g',
  link: 'riverside',
  settings: { ...newGroup('en'), name: 'Riverside Group', fellowship: 'HA' },
};
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    ((index + 1) * 2_654_435_761)
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-'),
  );
const ROLL: Roll = {
  members: ids(43),
  invitations: [
    { id: 'a', usesLeft: 1, expiresAt: MADE_UP_NOW },
    { id: 'b', usesLeft: 28, expiresAt: MADE_UP_NOW + 86_400_000 },
  ],
};
const OWN: OwnGroup[] = [
  { id: 'g', link: 'riverside', name: 'Riverside Group', memberId: '3f2a91c4-0' },
  { id: 'h', link: 'owls', name: 'Night Owls of the Upper Lakes and the Northern Shore', memberId: null },
];

/** Belonging to a group: for its servants, for members, for who is invited. */
export const MEMBERS_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  'members-servants': () => servants(ROLL),
  'members-servants-new': () => servants({ members: [], invitations: [] }),
  'members-own': () => own(OWN),
  'members-own-none': () => own([]),
  'members-invited': () => {
    const info = { kind: 'member' as const, group: 'Riverside Group', expiresAt: MADE_UP_NOW };
    return framed(
      <InvitationPage
        invited={{ secret: '', info }}
        account={null}
        about={<Membership info={info} />}
        onDone={nothing}
      />,
    );
  },
};

function servants(roll: Roll) {
  return framed(<MembersPage group={GROUP} roll={roll} beginPeriod={done} onChanged={nothing} />);
}

function own(groups: readonly OwnGroup[]) {
  return framed(<MemberPage groups={groups} readiness={() => null} onChanged={nothing} onSignedOut={nothing} />);
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
