import { useLocation } from 'wouter';
import { Asked } from './asked.js';
import { SignInPage } from './features/identity/SignInPage.js';
import { InstanceFrame } from './instance-frame.js';
import { fetchMe } from './session/identity.js';
import { useAsked } from './use-asked.js';

export function SignInRoute() {
  const [, go] = useLocation();
  const [me, retry] = useAsked(fetchMe);
  return (
    <InstanceFrame>
      <Asked answer={me} onRetry={retry}>
        {(value) => <SignInPage me={value} onSignedIn={() => go('/serve')} />}
      </Asked>
    </InstanceFrame>
  );
}
