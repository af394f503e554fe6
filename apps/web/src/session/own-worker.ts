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
export function ownWorker(url: string, name: string): Worker {
  return new Worker(trusted(url, name), { type: 'module', name });
}

// The policy of the page refuses plain text as the address of a script; this one text is ours.
function trusted(url: string, name: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy(name, { createScriptURL: () => url }).createScriptURL('') ?? url;
}
