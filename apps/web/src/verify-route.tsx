import { useCallback } from 'react';
import { Asked } from './asked.js';
import { VerifyPage } from './features/receipts/VerifyPage.js';
import { InstanceFrame } from './instance-frame.js';
import { both } from './session/both.js';
import { fetchReceiptKeys } from './session/own-receipts.js';
import { loadVerify } from './session/receipt-check.js';
import { useAsked } from './use-asked.js';

/** Where a proof of attendance is checked. The keys come with the page's first load, and all that checks with them. */
export function VerifyRoute() {
  const [answer, retry] = useAsked(useCallback(() => both(fetchReceiptKeys(), loadVerify()), []));
  return (
    <InstanceFrame>
      <Asked answer={answer} onRetry={retry}>
        {([keys, verify]) => <VerifyPage keys={keys} verify={verify} />}
      </Asked>
    </InstanceFrame>
  );
}
