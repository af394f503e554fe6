import { useSearch } from 'wouter';
import { HomePage } from './features/directory/HomePage.js';
import { useDirectory } from './features/directory/use-directory.js';
import { useFirstPage } from './first-page.js';
import { Frame } from './frame.js';
import { Unreachable } from './trouble.js';
import { useRenewal } from './use-renewal.js';

/** The first page. */
export function HomeRoute() {
  const search = useSearch();
  useRenewal('elsewhere');
  const listing = useDirectory(search, useFirstPage('directory'));
  const { directory, isUnreachable, retry } = listing;
  return (
    <Frame instance={directory?.instance ?? ''} helplines={directory?.helplines ?? []}>
      {isUnreachable && !directory ? <Unreachable onRetry={retry} /> : <HomePage listing={listing} search={search} />}
    </Frame>
  );
}
