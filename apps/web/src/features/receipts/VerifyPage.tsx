import { type ReceiptKeys } from '@homegroup/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkReceipt, type Verdict as Given, type Verify } from '../../session/receipt-check.js';
import { Button } from '../../ui/Button.js';
import { Live } from '../../ui/Live.js';
import { PageHeading } from '../../ui/PageHeading.js';
import { TextInput } from '../../ui/TextInput.js';
import { Verdict } from './Verdict.js';
import styles from './Receipts.module.css';

/** Letters of a fragment that is no anchor. */
const SHORTEST = 20;

interface VerifyPageProps {
  /** What it takes to check: it is all here, so the network may go. */
  readonly keys: ReceiptKeys;
  readonly verify: Verify;
}

/** Checks a proof of attendance, from the address that a scanned code opens or from a text. Nothing of it leaves the page. */
export function VerifyPage({ keys, verify }: VerifyPageProps) {
  const { t } = useTranslation();
  const { text, setText, verdict, check } = useCheck(keys, verify);
  return (
    <div className={styles['page']}>
      <header>
        <PageHeading>{t('receipts.check.title')}</PageHeading>
        <p>{t('receipts.check.lead')}</p>
      </header>
      <Live>{verdict && <Verdict verdict={verdict} />}</Live>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void check(text);
        }}
      >
        <TextInput
          kind="lines"
          label={t('receipts.check.text')}
          hint={t('receipts.check.textHint')}
          value={text}
          onChange={setText}
        />
        <Button type="submit" look="main">
          {t('receipts.check.go')}
        </Button>
        <p className={styles['soft']}>{t('receipts.check.private')}</p>
      </form>
    </div>
  );
}

type Shown = Given | { readonly kind: 'empty' };

function useCheck(keys: ReceiptKeys, verify: Verify) {
  const [text, setText] = useState(inAddress);
  const [verdict, setVerdict] = useState<Shown | null>(null);
  const check = useCallback(
    async (pasted: string) => {
      const isEmpty = pasted.trim() === '';
      setVerdict(isEmpty ? { kind: 'empty' } : await checkReceipt(pasted, keys, verify));
    },
    [keys, verify],
  );
  useEffect(() => {
    const look = () => {
      const scanned = inAddress();
      if (scanned === '') return;
      setText(scanned);
      void check(scanned);
    };
    look();
    // A second code scanned in the same tab changes nothing but the fragment.
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, [check]);
  return {
    text,
    // What was said of another text is not left standing beside this one.
    setText: (next: string) => {
      setText(next);
      setVerdict(null);
    },
    verdict,
    check,
  };
}

/** A receipt, whole or cut off; the page's own anchors are shorter. */
function inAddress(): string {
  const fragment = location.hash.slice(1);
  return fragment.length < SHORTEST ? '' : fragment;
}
