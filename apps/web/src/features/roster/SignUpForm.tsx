import { type Code, type RosterPosition } from '@homegroup/contracts';
import { checkName, NAME_LENGTH_MAX } from '@homegroup/room';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepClaim } from '../../session/claims.js';
import { signUp } from '../../session/roster.js';
import { Button } from '../../ui/Button.js';
import { Choice } from '../../ui/Choice.js';
import { Live } from '../../ui/Live.js';
import { Notice } from '../../ui/Notice.js';
import { TextField } from '../../ui/TextField.js';
import { labelParts } from './roster-words.js';
import styles from './Roster.module.css';

/** Terms that people sign up for, in times. */
const TERMS = [1, 2, 4, 8, 13, 26];

interface SignUpFormProps {
  readonly link: string;
  readonly secret: string;
  readonly position: RosterPosition;
  readonly startsAt: number;
  readonly zone: string;
  readonly onDone: () => void;
  /** Somebody else was quicker: what is shown of the roster is old. */
  readonly onTaken: () => void;
}

type Trouble = Code | 'unreachable';

/** A name, and for how often. What was typed stays, whatever the server says. */
export function SignUpForm(props: SignUpFormProps) {
  const { position, startsAt, zone } = props;
  const { t, i18n } = useTranslation();
  const { isBusy, trouble, send } = useSignUp(props);
  const [name, setName] = useState('');
  const [times, setTimes] = useState(1);
  const field = useRef<HTMLInputElement>(null);
  const isOfName = trouble !== null && trouble.startsWith('NAME_');
  const words = trouble && (trouble === 'unreachable' ? t('page.unreachable') : t(`code.${trouble}`));
  const submit = async () => {
    const isNameFine = await send(name, times);
    if (!isNameFine) field.current?.focus();
  };
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{t('roster.page.what', labelParts(t, position, startsAt, { language: i18n.language, zone }))}</p>
      <TextField
        label={t('roster.page.name')}
        hint={t('roster.page.nameHint')}
        error={isOfName ? words : null}
        value={name}
        maxLength={NAME_LENGTH_MAX * 2}
        onChange={setName}
        inputRef={field}
      />
      <Choice
        label={t('roster.page.howOften')}
        options={TERMS.map((count) => ({
          id: String(count),
          label: count === 1 ? t('roster.page.once') : t('roster.page.times', { count }),
        }))}
        value={String(times)}
        onChange={(count) => setTimes(Number(count))}
      />
      {times > 1 && <p className={styles['soft']}>{t('roster.page.timesHint')}</p>}
      <Live>{words !== null && !isOfName && <Notice tone="stop">{words}</Notice>}</Live>
      <Button look="main" type="submit" isDisabled={isBusy}>
        {t(isBusy ? 'roster.page.sending' : 'roster.page.send')}
      </Button>
    </form>
  );
}

/** Signs up, and keeps the claim; `send` says whether the name may be used. */
function useSignUp({ link, secret, position, startsAt, onDone, onTaken }: SignUpFormProps) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  async function send(name: string, times: number): Promise<boolean> {
    const checked = checkName(name);
    if (!checked.ok) {
      setTrouble(checked.code);
      return false;
    }
    setBusy(true);
    setTrouble(null);
    const answer = await signUp(link, { secret, position, startsAt, times, name: checked.name });
    setBusy(false);
    if (answer.kind === 'done') {
      keepClaim(link, { position, ...answer.value });
      onDone();
      return true;
    }
    setTrouble(answer.kind === 'refused' ? answer.code : 'unreachable');
    if (answer.kind === 'refused' && answer.code === 'PLACE_TAKEN') onTaken();
    return !(answer.kind === 'refused' && answer.code.startsWith('NAME_'));
  }
  return { isBusy, trouble, send };
}
