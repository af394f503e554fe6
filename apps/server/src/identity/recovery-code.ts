import { randomBytes } from 'node:crypto';
import { RECOVERY_WORDS } from '@homegroup/contracts';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { hashOf } from './secret.js';

const CODE_BYTES = 16;

interface NewCode {
  readonly words: readonly string[];
  /** What is stored of it. */
  readonly hash: Buffer;
}

/** A fresh code of twelve words: 128 random bits and their check (BIP 39). */
export function newRecoveryCode(): NewCode {
  const entropy = randomBytes(CODE_BYTES);
  return { words: entropyToMnemonic(entropy, wordlist).split(' '), hash: hashOf(entropy) };
}

/**
 * The hash of a code as someone typed or pasted it, numbers and all; null when its words do not check, so that a slip
 * of the pen is known without asking for anything.
 */
export function hashOfTyped(code: string): Buffer | null {
  const words = code.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  if (words.length !== RECOVERY_WORDS) return null;
  try {
    return hashOf(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    return null;
  }
}
