import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeMember } from '../../session/members.js';
import { Button } from '../../ui/Button.js';
import { UndoNotice } from '../../ui/UndoNotice.js';
import { useUndo } from '../../use-undo.js';
import { shortId } from './short-id.js';
import { Trouble } from './Trouble.js';
import { useDone } from './use-done.js';
import styles from './Members.module.css';

interface RollListProps {
  readonly group: string;
  readonly members: readonly string[];
  readonly onChanged: () => void;
}

/** The roll: numbers, and why there is nothing else. */
export function RollList({ group, members, onChanged }: RollListProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles['section']} aria-labelledby="roll">
      <h2 id="roll">{t('members.roll.title')}</h2>
      <p>{t('members.roll.why')}</p>
      <p>{t('members.roll.whose')}</p>
      <p>{t('members.roll.removal')}</p>
      {members.length === 0 ? (
        <p className={styles['soft']}>{t('members.roll.none')}</p>
      ) : (
        <div className={styles['row']}>
          <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'members.roll.hide' : 'members.roll.show')}
          </Button>
        </div>
      )}
      {isOpen && <Numbers group={group} members={members} onChanged={onChanged} />}
    </section>
  );
}

function Numbers({ group, members, onChanged }: RollListProps) {
  const { t } = useTranslation();
  const undo = useUndo();
  const { trouble, run } = useDone();
  return (
    <>
      <UndoNotice pending={undo.pending} label={t('serve.undo')} onUndo={undo.undo} />
      <Trouble words={trouble} />
      <ul className={styles['numbers']}>
        {members.map((id) => {
          const number = shortId(id);
          return (
            <li key={id} className={styles['number']}>
              <span translate="no">{number}</span>
              <Button
                look="quiet"
                aria-label={t('members.roll.removeNamed', { number })}
                isDisabled={undo.pending !== null}
                onPress={() =>
                  undo.begin(t('members.roll.removing', { number }), () =>
                    run(() => removeMember(group, id), onChanged),
                  )
                }
              >
                {t('members.roll.remove')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
