import { type PageData } from '@homegroup/contracts';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { useLocation } from 'wouter';

/** What the server drew the page from that was opened first; null for pages that the browser draws alone. */
const FirstPage = createContext<PageData | null>(null);

interface FirstPageProps {
  readonly data: PageData | null;
  readonly children: ReactNode;
}

/** Holds it until another page is gone to: whoever comes back asks anew. */
export function FirstPageProvider({ data, children }: FirstPageProps) {
  const [path] = useLocation();
  const [opened] = useState(path);
  const [isOver, setOver] = useState(false);
  if (path !== opened && !isOver) setOver(true);
  return <FirstPage value={isOver ? null : data}>{children}</FirstPage>;
}

export type PageValues = { readonly [Data in PageData as Data['kind']]: Data['value'] };

/** What this page was drawn from, if it is the one that was opened first. */
export function useFirstPage<K extends keyof PageValues>(kind: K): PageValues[K] | null {
  const first = useContext(FirstPage);
  const [value] = useState(() => (isOf(first, kind) ? first.value : null));
  return value;
}

function isOf<K extends keyof PageValues>(
  data: PageData | null,
  kind: K,
): data is PageData & { readonly kind: K; readonly value: PageValues[K] } {
  return data?.kind === kind;
}
