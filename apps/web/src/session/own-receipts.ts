import { type Code, type GivenReceipt, type Language, readReceipt, type ReceiptKeys } from '@homegroup/contracts';
import { type StoreApi } from 'zustand/vanilla';
import { type Called, call } from './api.js';
import { type RoomState } from './room-state.js';
import { type Wire } from './wire.js';

/** The proofs of attendance that this page was given. The page alone keeps them, for as long as it is open. */
export class OwnReceipts {
  constructor(
    private readonly wire: Pick<Wire, 'request'>,
    private readonly store: StoreApi<RoomState>,
    private readonly areGiven: boolean,
  ) {}

  /** Asks for one up to now, in place of what this seat had before. Null once it is there, else why not. */
  async take(): Promise<Code | null> {
    const seat = this.store.getState().own?.seat;
    if (!this.areGiven || seat === undefined) return 'NOT_OFFERED';
    const reply = await this.wire.request('room:receipt', {}).catch(() => null);
    if (!reply) return 'INTERNAL';
    if (!reply.ok) return reply.code;
    this.keep(seat, reply.value);
    return null;
  }

  private keep(seat: string, { receipt }: GivenReceipt): void {
    const others = this.store.getState().receipts.filter((kept) => kept.seat !== seat);
    this.store.setState({ receipts: [...others, { seat, receipt }] });
  }
}

/** By which keys this instance's receipts are known. */
export function fetchReceiptKeys(): Promise<Called<ReceiptKeys>> {
  return call('GET', '/api/receipts/key');
}

/** A receipt as a PDF; asked for without cookies, so that it says nothing of who asks. Null when it could not be had. */
export async function fetchPaper(receipt: string, language: Language): Promise<Blob | null> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ receipt, language });
  try {
    const response = await fetch('/api/receipts/pdf', { method: 'POST', credentials: 'omit', headers, body });
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}

/** Hands a file to the person; its name tells phones and their histories no more than a day. */
export function saveReceipt(paper: Blob, receipt: string): void {
  const read = readReceipt(receipt);
  const day = read.kind === 'receipt' ? new Date(read.receipt.startsAt).toISOString().slice(0, 10) : '';
  const href = URL.createObjectURL(paper);
  Object.assign(document.createElement('a'), { href, download: `receipt-${day}.pdf` }).click();
  // Some browsers take the file only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(href), SAVED_MS);
}

const SAVED_MS = 60_000;
