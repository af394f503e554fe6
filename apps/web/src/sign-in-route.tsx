import { useLocation } from 'wouter';
import { Asked } from './asked.js';
import { SignInPage } from './features/identity/SignInPage.js';
import { InstanceFrame } from './instance-frame.js';
import { fetchAccount, fetchMe } from './session/identity.js';
import { useAsked } from './use-asked.js';

export function SignInRoute() {
  const [, go] = useLocation();
  const [me, retry] = useAsked(fetchMe);
  return (
    <InstanceFrame>
      <Asked answer={me} onRetry={retry}>
        {(value) => <SignInPage me={value} onSignedIn={() => void firstPage().then((page) => go(page))} />}
      </Asked>
    </InstanceFrame>
  );
}

/** Where somebody begins who has just signed in. */
async function firstPage(): Promise<string> {
  const account = await fetchAccount();
  return account.kind === 'done' && !account.value.serves ? '/member' : '/serve';
}
