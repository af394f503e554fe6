import { type Solver } from './proof.js';

/** As browsers have it that know Trusted Types (W3C); the types of the DOM leave it out. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** A worker from a file of our own: the content security policy lets in no other. */
export async function startSolver(): Promise<Solver> {
  const { default: url } = await import('./proof-worker.ts?worker&url');
  return new Worker(trusted(url), { type: 'module', name: 'proof' });
}

// The policy of the page refuses plain text as the address of a script; this one text is ours.
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('proof', { createScriptURL: () => url }).createScriptURL('') ?? url;
}
