import { type Directory } from '@homegroup/contracts';
import { useSearch } from 'wouter';
import { HomePage } from './features/directory/HomePage.js';
import { useDirectory } from './features/directory/use-directory.js';
import { Frame } from './frame.js';
import { Unreachable } from './trouble.js';

/** The first page. `first` is what the server drew it from, if it did. */
export function HomeRoute({ first = null }: { readonly first?: Directory | null }) {
  const search = useSearch();
  const listing = useDirectory(search, first);
  const { directory, isUnreachable, retry } = listing;
  return (
    <Frame instance={directory?.instance ?? ''} helplines={directory?.helplines ?? []}>
      {isUnreachable && !directory ? <Unreachable onRetry={retry} /> : <HomePage listing={listing} search={search} />}
    </Frame>
  );
}
