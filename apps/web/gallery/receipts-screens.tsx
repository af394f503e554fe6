import { type Receipt, receiptBytes, type ReceiptKeys, receiptText } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { ReceiptsAfter } from '../src/features/receipts/ReceiptsAfter.js';
import { ReceiptSheet } from '../src/features/receipts/ReceiptSheet.js';
import { VerifyPage } from '../src/features/receipts/VerifyPage.js';
import { RoomEnd } from '../src/features/room/RoomEnd.js';
import { Frame } from '../src/frame.js';
import { HELPLINES, madeUpSession, madeUpState } from '../src/testing/made-up.js';
import { Sheet } from '../src/ui/Sheet.js';

const RECEIPT: Receipt = {
  ...{ instance: 'https://meet.example.org', key: '0011223344556677', code: 'a8f35f6c0d9e4b1788aa01c2d3e4f506' },
  ...{ title: 'Tuesday Step Study', group: 'Riverside Group', timeZone: 'America/New_York', minutes: 58 },
  startsAt: Date.UTC(2026, 10, 24, 23, 30),
};
const KEYS: ReceiptKeys = { instance: RECEIPT.instance, keys: [{ id: RECEIPT.key, key: 'a'.repeat(43) }] };
const textOf = (changes: Partial<Receipt> = {}) =>
  receiptText(receiptBytes({ ...RECEIPT, ...changes }), new Uint8Array(64).fill(171));

/** A proof of attendance: in the room, after it, and where it is checked. */
export const RECEIPTS_SCREENS: Readonly<Record<string, () => ReactNode>> = {
  'receipt-sheet': () => sheet([]),
  'receipt-sheet-made': () => sheet([{ seat: 'seat-0', receipt: textOf() }]),
  'receipt-after': () =>
    framed(
      <RoomEnd kind="closed" onReturn={() => undefined}>
        <ReceiptsAfter session={session([{ seat: 'seat-0', receipt: textOf() }])} />
      </RoomEnd>,
    ),
  verify: () => verify('', true),
  'verify-true': () => verify(textOf(), true),
  'verify-script': () => verify(textOf({ title: 'יום שלישי 火曜日', group: 'Łódź' }), true),
  'verify-changed': () => verify(textOf(), false),
  'verify-cut-off': () => verify(textOf().slice(0, -40), true),
  'verify-elsewhere': () => verify(textOf({ instance: 'https://another-place.example.net' }), true),
};

type Kept = ReturnType<typeof madeUpState>['receipts'];

function session(receipts: Kept) {
  return madeUpSession(madeUpState(3, { receipts }));
}

function sheet(receipts: Kept) {
  return (
    <Sheet title="Proof of attendance" closeLabel="Close" isOpen onClose={() => undefined}>
      <ReceiptSheet session={session(receipts)} />
    </Sheet>
  );
}

function verify(fragment: string, isTrue: boolean) {
  history.replaceState(null, '', `${location.pathname}${location.search}#${fragment}`);
  return framed(<VerifyPage keys={KEYS} verify={() => Promise.resolve(isTrue)} />);
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
