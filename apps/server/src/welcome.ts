import { isLoopback } from './config.checks.js';
import { type Config } from './config.js';

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
  if (isLoopback(config.host)) {
    lines.push(
      'Only this machine can open it. For others set PUBLIC_URL, which must be https: set TLS_CERT_FILE and TLS_KEY_FILE',
      'too, or use the TLS front of the compose file.',
    );
  }
  return [...lines, 'Stop it with Ctrl+C.', ''];
}
