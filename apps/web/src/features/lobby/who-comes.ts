/** The name this tab came in with, so that a page that is loaded again finds its seat. It ends with the tab. */
export function whoCame(link: string): string | null {
  return sessionStorage.getItem(key(link));
}

/** Whether this tab came in as a visitor: it does so again. */
export function cameAsVisitor(link: string): boolean {
  return sessionStorage.getItem(visitorKey(link)) !== null;
}

export function rememberWhoComes(link: string, name: string, isVisitor: boolean): void {
  sessionStorage.setItem(key(link), name);
  if (isVisitor) sessionStorage.setItem(visitorKey(link), 'yes');
  else sessionStorage.removeItem(visitorKey(link));
}

export function forgetWhoCame(link: string): void {
  sessionStorage.removeItem(key(link));
  sessionStorage.removeItem(visitorKey(link));
}

function visitorKey(link: string): string {
  return `visitor:${link}`;
}

function key(link: string): string {
  return `name:${link}`;
}
