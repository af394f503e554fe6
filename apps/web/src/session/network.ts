/** Calls back when the device has found another way to the network; returns what ends it. */
export function networkChanges(changed: () => void): () => void {
  const connection = connectionOf(navigator);
  window.addEventListener('online', changed);
  connection?.addEventListener('change', changed);
  return () => {
    window.removeEventListener('online', changed);
    connection?.removeEventListener('change', changed);
  };
}

// The Network Information API is not everywhere, and the types leave it out.
function connectionOf(navigator: Navigator): EventTarget | null {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return connection instanceof EventTarget ? connection : null;
}
