import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

// Runs beside the page, which stays as quick as ever. Answers once: the proof, or null where there is no solving it.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  void solved(data)
    .catch(() => null)
    .then((proof) => postMessage(proof));
});

async function solved(challenge: unknown): Promise<string | null> {
  if (!isChallenge(challenge)) return null;
  const solution = await solveChallenge({ challenge, deriveKey });
  return solution && btoa(JSON.stringify({ challenge, solution }));
}

function isChallenge(value: unknown): value is Challenge {
  if (typeof value !== 'object' || value === null || !('parameters' in value)) return false;
  const { parameters } = value;
  if (typeof parameters !== 'object' || parameters === null) return false;
  const has = (name: string, type: 'string' | 'number') => typeof Reflect.get(parameters, name) === type;
  return (
    ['algorithm', 'nonce', 'salt', 'keyPrefix'].every((name) => has(name, 'string')) &&
    ['cost', 'keyLength'].every((name) => has(name, 'number'))
  );
}
