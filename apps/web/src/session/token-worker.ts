import { askFor, type Asked } from './token-making.js';
import { type FromMaker, type ToMaker } from './token-maker.js';

// What blinds a token never leaves this thread; it ends with it.
let asked: Asked | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToMaker>) => self.postMessage(answerTo(data)));

function answerTo(said: ToMaker): FromMaker {
  switch (said.kind) {
    case 'ask':
      asked = askFor(said.groupId, said.list);
      return { kind: 'asked', blinded: asked.blinded };
    case 'take':
      return { kind: 'taken', tokens: asked?.take(said.evaluations, said.from) ?? null };
  }
}
