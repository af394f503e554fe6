import { type Config, isLoopback } from './config.js';

/**
 * What whoever started the server should know: where it is, and what is not possible there. `invitation` is the secret
 * that makes the first servant, as long as there is none; it is said here and kept nowhere.
 */
export function welcome(config: Config, invitation: string | null = null): string[] {
  const { publicUrl, demo } = config;
  const lines = ['', `Homegroup is running. Open ${publicUrl}`];
  if (invitation !== null) {
    lines.push(
      'Nobody serves here yet. Whoever opens this link first may set up groups; it works once, until the next start:',
      `${publicUrl}/invitation#${invitation}`,
    );
  }
  if (demo) lines.push(`A meeting to try it with: ${publicUrl}/m/demo`);
  if (!isSecureContext(publicUrl)) {
    lines.push(
      'Browsers give cameras and microphones to secure pages only: http works on localhost alone. Set TLS_CERT_FILE and',
      'TLS_KEY_FILE, or use the TLS front of the compose file.',
    );
  } else if (isLoopback(config.host)) {
    lines.push(
      'Only this machine can open it. For others set PUBLIC_URL; browsers give them camera and microphone over https only:',
      'set TLS_CERT_FILE and TLS_KEY_FILE too, or use the TLS front of the compose file.',
    );
  }
  return [...lines, 'Stop it with Ctrl+C.', ''];
}

function isSecureContext(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || isLoopback(hostname) || hostname === '[::1]';
}
