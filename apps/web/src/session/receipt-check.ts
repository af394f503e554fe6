import { type Receipt, type ReceiptKeys, readReceipt } from '@homegroup/contracts';
import { type Called } from './api.js';

/** Whether the key has signed these bytes (Ed25519, RFC 8032). */
export type Verify = (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** What became of a receipt that was looked at. */
export type Verdict =
  | { readonly kind: 'true'; readonly receipt: Receipt }
  /** Its end is missing. */
  | { readonly kind: 'cutOff' }
  | { readonly kind: 'otherText' }
  /** It says that it comes from somewhere else. */
  | { readonly kind: 'otherInstance'; readonly instance: string }
  | { readonly kind: 'unknownKey' }
  /** Made up, or changed since it was signed: nobody can tell the two apart. */
  | { readonly kind: 'notSigned' };

/** Checks a receipt as it is pasted, or the address that holds one. Asks nobody. */
export async function checkReceipt(pasted: string, published: ReceiptKeys, verify: Verify): Promise<Verdict> {
  const read = readReceipt(pasted);
  if (read.kind !== 'receipt') return read;
  const { receipt, bytes, signature } = read;
  if (receipt.instance !== published.instance) return { kind: 'otherInstance', instance: receipt.instance };
  const known = published.keys.find(({ id }) => id === receipt.key);
  if (!known) return { kind: 'unknownKey' };
  return (await verify(fromBase64Url(known.key), bytes, signature)) ? { kind: 'true', receipt } : { kind: 'notSigned' };
}

/** What checks signatures in this browser: its own Ed25519, or else ours, loaded while there is a network. */
export async function loadVerify(own = browsersVerify): Promise<Called<Verify>> {
  const verify = await own();
  if (verify) return { kind: 'done', value: verify };
  try {
    const { ed25519 } = await import('@noble/curves/ed25519.js');
    const value: Verify = (key, bytes, signature) =>
      Promise.resolve(ed25519.verify(signature, bytes, key, { zip215: false }));
    return { kind: 'done', value };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** RFC 8032, section 7.1, test 1: a key, and what it signed an empty message with. */
const KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
const SIGNATURE = '5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc-bRr0lv18FlbviRlUUFDjnoQCw';

/** Null where the browser has no Ed25519, or the page no cryptography at all: it is not secure. */
export async function browsersVerify(): Promise<Verify | null> {
  const verify: Verify = async (key, bytes, signature) => {
    const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', imported, new Uint8Array(signature), new Uint8Array(bytes));
  };
  try {
    return (await verify(fromBase64Url(KEY), new Uint8Array(), fromBase64Url(SIGNATURE))) ? verify : null;
  } catch {
    return null;
  }
}

function fromBase64Url(text: string): Uint8Array {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
