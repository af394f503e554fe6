import { type Code } from '@homegroup/contracts';

const ABOUT_NAME: ReadonlySet<Code> = new Set(['NAME_EMPTY', 'NAME_IDENTIFIES', 'NAME_TAKEN', 'NAME_TOO_LONG']);

/** Whether another name would help: such a refusal stands at the name's field. */
export function isAboutName(code: Code): boolean {
  return ABOUT_NAME.has(code);
}
