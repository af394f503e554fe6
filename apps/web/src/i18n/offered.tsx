import { createContext } from 'react';
import { type Language } from './i18n.js';

/** The languages that a page may be turned into, where the page itself cannot be asked: while the server draws it. */
export const OfferedLanguages = createContext<readonly Language[] | null>(null);
