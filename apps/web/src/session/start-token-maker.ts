import { ownWorker } from './own-worker.js';
import { type FromMaker, type TokenMaker, type ToMaker } from './token-maker.js';

/** A maker in a thread of its own, which is loaded only now. */
export async function startTokenMaker(): Promise<TokenMaker> {
  const { default: url } = await import('./token-worker.ts?worker&url');
  const worker = ownWorker(url, 'tokens');
  const say = (what: ToMaker) =>
    new Promise<FromMaker>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromMaker>) => resolve(data);
      worker.onerror = () => reject(new Error('the worker failed'));
      worker.postMessage(what);
    });
  return {
    async ask(groupId, list) {
      const answer = await say({ kind: 'ask', groupId, list });
      return answer.kind === 'asked' ? answer.blinded : [];
    },
    async take(evaluations, from) {
      const answer = await say({ kind: 'take', evaluations, from });
      return answer.kind === 'taken' ? answer.tokens : null;
    },
    end: () => worker.terminate(),
  };
}
