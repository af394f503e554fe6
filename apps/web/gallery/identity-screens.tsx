import { type Account, type InvitationInfo } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { AccountPage } from '../src/features/identity/AccountPage.js';
import { InvitationPage, NoInvitation } from '../src/features/identity/InvitationPage.js';
import { RecoveryWords } from '../src/features/identity/RecoveryWords.js';
import { SignInPage } from '../src/features/identity/SignInPage.js';
import { Frame } from '../src/frame.js';
import { HELPLINES, MADE_UP_NOW } from '../src/testing/made-up.js';

const nothing = () => undefined;
const ACCOUNT: Account = {
  isHost: false,
  mayCreateGroups: false,
  serves: true,
  passkeys: [
    { id: 'a', madeIn: '2026-03', isThis: true, isSynced: true },
    { id: 'b', madeIn: '2026-11', isThis: false, isSynced: false },
  ],
};
/** A known test vector of BIP 39: nobody's code. */
const WORDS = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ');
const SERVANT: InvitationInfo = { kind: 'servant', group: 'Riverside Group', expiresAt: MADE_UP_NOW };

/** The screens of accounts. */
export const IDENTITY_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  'sign-in': () => framed(<SignInPage me={{ account: null, mayRegister: false }} onSignedIn={nothing} />),
  'sign-in-open': () => framed(<SignInPage me={{ account: ACCOUNT, mayRegister: true }} onSignedIn={nothing} />),
  'invitation-host': () => invitation({ kind: 'host', group: null, expiresAt: MADE_UP_NOW }, null),
  'invitation-servant': () => invitation(SERVANT, null),
  'invitation-signed-in': () => invitation(SERVANT, ACCOUNT),
  'invitation-over': () => framed(<NoInvitation why="over">{null}</NoInvitation>),
  'recovery-words': () => framed(<RecoveryWords words={WORDS} onWritten={nothing} />),
  account: () => framed(<AccountPage account={ACCOUNT} onChanged={nothing} onSignedOut={nothing} />),
  'account-code-only': () =>
    framed(<AccountPage account={{ ...ACCOUNT, passkeys: [] }} onChanged={nothing} onSignedOut={nothing} />),
};

function invitation(info: InvitationInfo, account: Account | null) {
  return framed(<InvitationPage invited={{ secret: '', info }} account={account} onDone={nothing} />);
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
