import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Code, type Receipt, receiptBytes, type ReceiptKeys, receiptText } from '@homegroup/contracts';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { en } from '../../i18n/en.js';
import { type Verify } from '../../session/receipt-check.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { MADE_UP_NOW, madeUpSession, madeUpState } from '../../testing/made-up.js';
import { ReceiptsAfter } from './ReceiptsAfter.js';
import { ReceiptSheet } from './ReceiptSheet.js';
import { useReceiptBeforeClose } from './use-receipt-before-close.js';
import { VerifyPage } from './VerifyPage.js';

const RECEIPT: Receipt = {
  ...{ instance: 'https://meet.example.org', key: '0011223344556677', code: 'ab'.repeat(16) },
  ...{ title: 'Tuesday Step Study', group: 'Riverside', timeZone: 'Europe/Madrid', minutes: 58 },
  startsAt: Date.UTC(2026, 10, 24, 18, 30),
};
const KEYS: ReceiptKeys = { instance: RECEIPT.instance, keys: [{ id: RECEIPT.key, key: 'a'.repeat(43) }] };
const textOf = (changes: Partial<Receipt> = {}, signature = 1) =>
  receiptText(receiptBytes({ ...RECEIPT, ...changes }), new Uint8Array(64).fill(signature));
/** Stands for Ed25519: a signature of ones is a true one. */
const verify: Verify = (_key, _bytes, signature) => Promise.resolve(signature.every((byte) => byte === 1));
const user = userEvent.setup();

beforeEach(() => openBrowser());
afterEach(() => {
  location.hash = '';
  closeBrowser();
});

const check = () => user.click(screen.getByRole('button', { name: en.receipts.check.go }));
const paste = async (text: string) => {
  await user.clear(screen.getByLabelText(en.receipts.check.text));
  await user.click(screen.getByLabelText(en.receipts.check.text));
  await user.paste(text);
};

describe('the page that checks', () => {
  it('says what is attested and what is not', async () => {
    render(<VerifyPage keys={KEYS} verify={verify} />);
    await paste(textOf());
    await check();
    for (const words of [en.receipts.check.true, en.receipts.check.attestedText, en.receipts.check.notAttestedText]) {
      expect(await screen.findByText(words)).toBeTruthy();
    }
    for (const value of ['Tuesday Step Study', 'Riverside', '58 minutes', 'abab '.repeat(8).trim()]) {
      expect(screen.getByText(value)).toBeTruthy();
    }
    expect(screen.getByText(/November 24, 2026.*7:30.*Europe\/Madrid \(2026-11-24 18:30 UTC\)/)).toBeTruthy();
  });

  it.each([
    ['empty', ''],
    ['cutOff', textOf().slice(0, -5)],
    ['otherText', 'hello there'],
    ['unknownKey', textOf({ key: 'f'.repeat(16) })],
    ['notSigned', textOf({}, 2)],
  ] as const)('has words of its own for each reason to refuse (%s)', async (reason, text) => {
    render(<VerifyPage keys={KEYS} verify={verify} />);
    if (text !== '') await paste(text);
    await check();
    expect(await screen.findByText(en.receipts.check.wrong[reason])).toBeTruthy();
    expect(screen.queryByText(en.receipts.check.true)).toBeNull();
  });

  it('names another place as text, and gives no link to it', async () => {
    render(<VerifyPage keys={KEYS} verify={verify} />);
    await paste(textOf({ instance: 'https://bad.example.net' }));
    await check();
    expect(await screen.findByText(/bad\.example\.net/)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('checks what stands in the address at once, and what is scanned next', async () => {
    location.hash = textOf();
    render(<VerifyPage keys={KEYS} verify={verify} />);
    expect(await screen.findByText(en.receipts.check.true)).toBeTruthy();
    await act(() => {
      location.hash = textOf({}, 2);
      return new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(await screen.findByText(en.receipts.check.wrong.notSigned)).toBeTruthy();
  });

  it('takes no anchor of the page for a receipt', () => {
    location.hash = 'content';
    render(<VerifyPage keys={KEYS} verify={verify} />);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('leaves no verdict beside a text that was changed since', async () => {
    render(<VerifyPage keys={KEYS} verify={verify} />);
    await paste(textOf());
    await check();
    await screen.findByText(en.receipts.check.true);
    await user.type(screen.getByRole('textbox'), 'A');
    expect(screen.queryByText(en.receipts.check.true)).toBeNull();
  });
});

function open(receipt: string | null, refusal: Code | null = null) {
  const kept = receipt === null ? [] : [{ seat: 'seat-0', receipt }];
  const session = madeUpSession(madeUpState(3, { receipts: kept }));
  return { ...session, takeReceipt: jest.fn(() => Promise.resolve(refusal)) };
}

describe('in the room', () => {
  it('says what it holds and what not before anything is asked for', () => {
    const session = open(null);
    render(<ReceiptSheet session={session} />);
    for (const words of [en.receipts.holds, en.receipts.holdsNot, en.receipts.forgets]) screen.getByText(words);
    expect(session.takeReceipt).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: en.receipts.download })).toBeNull();
  });

  it('says kindly that it is early', async () => {
    render(<ReceiptSheet session={open(null, 'NOT_YET')} />);
    await user.click(screen.getByRole('button', { name: en.receipts.make }));
    expect(await screen.findByText(en.code.NOT_YET)).toBeTruthy();
  });

  it('asks once, and leaves the button where the keyboard stands', async () => {
    const session = { ...open(null), takeReceipt: jest.fn(() => new Promise<never>(() => undefined)) };
    render(<ReceiptSheet session={session} />);
    await user.click(screen.getByRole('button', { name: en.receipts.make }));
    const button = screen.getByRole<HTMLButtonElement>('button', { name: new RegExp(en.receipts.making) });
    await user.click(button);
    expect(button.disabled).toBe(false);
    expect(document.activeElement).toBe(button);
    expect(session.takeReceipt).toHaveBeenCalledTimes(1);
  });

  it('offers the paper of what this seat has, and a later one', () => {
    render(<ReceiptSheet session={open(textOf())} />);
    screen.getByText('You were here for 58 minutes.');
    screen.getByRole('button', { name: en.receipts.download });
    screen.getByRole('button', { name: en.receipts.makeAgain });
  });

  it('keeps the receipt when the paper cannot be had', async () => {
    render(<ReceiptSheet session={open(textOf())} />);
    const { fetch } = globalThis;
    globalThis.fetch = () => Promise.reject(new Error('offline'));
    await user.click(screen.getByRole('button', { name: en.receipts.download }));
    expect(await screen.findByText(en.receipts.noPaper)).toBeTruthy();
    globalThis.fetch = fetch;
    screen.getByText(textOf());
  });
});

describe('after the room', () => {
  it('is offered once more, and is not there where there is none', () => {
    const { unmount } = render(<ReceiptsAfter session={open(textOf())} />);
    screen.getByRole('heading', { name: en.receipts.title });
    screen.getByRole('button', { name: en.receipts.download });
    unmount();
    render(<ReceiptsAfter session={open(null)} />);
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('before the room closes', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function Room({ session, isGiven }: { session: ReturnType<typeof open>; isGiven: boolean }) {
    useReceiptBeforeClose(session, isGiven);
    return null;
  }

  function closing(session: ReturnType<typeof open>, inMs: number): void {
    const { view } = session.store.getState();
    const at = MADE_UP_NOW + inMs;
    const hours = { startsAt: MADE_UP_NOW, endsAt: at, closesAt: at, latestAt: at };
    if (view) session.store.setState({ view: { ...view, hours } });
  }

  it('asks a moment before, and anew when it is kept open longer', () => {
    const session = open(null);
    closing(session, 120_000);
    render(<Room session={session} isGiven />);
    jest.advanceTimersByTime(80_000);
    expect(session.takeReceipt).not.toHaveBeenCalled();
    act(() => closing(session, 200_000));
    jest.advanceTimersByTime(80_000);
    expect(session.takeReceipt).not.toHaveBeenCalled();
    jest.advanceTimersByTime(110_000);
    expect(session.takeReceipt).toHaveBeenCalledTimes(1);
  });

  it('asks nothing where the meeting gives none', () => {
    const session = open(null);
    closing(session, 120_000);
    render(<Room session={session} isGiven={false} />);
    jest.advanceTimersByTime(200_000);
    expect(session.takeReceipt).not.toHaveBeenCalled();
  });
});
