/** The name this tab came in with, so that a page that is loaded again finds its seat. It ends with the tab. */
export function whoCame(link: string): string | null {
  return sessionStorage.getItem(key(link));
}

export function rememberWhoComes(link: string, name: string): void {
  sessionStorage.setItem(key(link), name);
}

export function forgetWhoCame(link: string): void {
  sessionStorage.removeItem(key(link));
}

function key(link: string): string {
  return `name:${link}`;
}
