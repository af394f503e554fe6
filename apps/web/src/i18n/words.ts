import { type Code } from '@homegroup/contracts';
import { type en } from './en.js';

type Worded<T> = T extends string ? string : { readonly [Key in keyof T]: Worded<T[Key]> };

/** Every word on screen, in the shape of the English ones; each refusal has a sentence of its own. */
export type Words = Worded<typeof en> & { readonly code: Readonly<Record<Code, string>> };
