import { type Code } from '@homegroup/contracts';

const ABOUT_NAME: ReadonlySet<Code> = new Set([
  'NAME_EMPTY',
  'NAME_IDENTIFIES',
  'NAME_TAKEN',
  'NAME_TOO_LONG',
  'NAME_DEVICE',
  'NAME_IMPERSONATES',
]);
const CURED_BY_LOADING: ReadonlySet<Code> = new Set(['BAD_REQUEST', 'PROTOCOL_VERSION']);

/** Whether another name would help: such a refusal stands at the name's field. */
export function isAboutName(code: Code): boolean {
  return ABOUT_NAME.has(code);
}

/** Whether the page itself is too old: it offers to load itself again. */
export function isCuredByLoading(code: Code): boolean {
  return CURED_BY_LOADING.has(code);
}
