const key = (name: string) => `draft:${name}`;

/** What was being written under this name, as it came out of the tab's own storage; null where there is nothing. */
export function keptDraft(name: string): unknown {
  const kept = sessionStorage.getItem(key(name));
  if (kept === null) return null;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}

/** Holds it for as long as the tab is there. A storage that is full keeps nothing, and nobody is kept from writing. */
export function keepDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(value));
  } catch {
    forgetDraft(name);
  }
}

export function forgetDraft(name: string): void {
  sessionStorage.removeItem(key(name));
}
