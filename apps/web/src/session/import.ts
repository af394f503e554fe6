import { type ImportAnswer, type ImportQuestion } from '@homegroup/contracts';
import { answerOf, type Called } from './api.js';

/** Sends a file to be imported; `onSent` is told how much of it is under way, from 0 to 1. It never throws. */
export function importFile(
  file: Blob,
  question: ImportQuestion,
  onSent: (share: number) => void,
): Promise<Called<ImportAnswer>> {
  return new Promise((resolve) => {
    const unreachable = () => resolve({ kind: 'unreachable' });
    // A fetch tells nothing of how far it has come.
    const request = new XMLHttpRequest();
    request.open('POST', `/api/import?${new URLSearchParams(question).toString()}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total);
    request.onerror = unreachable;
    request.onabort = unreachable;
    request.onload = () => {
      const { status, responseText } = request;
      answerOf<ImportAnswer>(new Response(responseText, { status })).then(resolve, unreachable);
    };
    request.send(file);
  });
}
