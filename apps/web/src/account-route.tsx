import { useLocation } from 'wouter';
import { Asked } from './asked.js';
import { AccountPage } from './features/identity/AccountPage.js';
import { InstanceFrame } from './instance-frame.js';
import { fetchAccount } from './session/identity.js';
import { useAsked } from './use-asked.js';

export function AccountRoute() {
  const [, go] = useLocation();
  const [account, again] = useAsked(fetchAccount);
  return (
    <InstanceFrame>
      <Asked answer={account} onRetry={again}>
        {(value) => <AccountPage account={value} onChanged={again} onSignedOut={() => go('/sign-in')} />}
      </Asked>
    </InstanceFrame>
  );
}
