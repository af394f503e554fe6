import { type ReactNode, useEffect, useRef } from 'react';

let isFirstPage = true;

/** The heading of a page. It takes the focus when one page follows another, so that nobody is left in the old one. */
export function PageHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
    isFirstPage = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
