import { ROSTER_POSITIONS, type Roster, type RosterPosition, type RosterSettings } from '@homegroup/contracts';
import { useTranslation } from 'react-i18next';
import { DraftForm } from '../../i18n/DraftForm.js';
import { changeRoster } from '../../session/roster.js';
import { Choice } from '../../ui/Choice.js';
import { useDraft } from '../../use-draft.js';
import { positionWords } from './roster-words.js';
import styles from './Roster.module.css';

/** So many of one position are enough for any meeting. */
const COUNT_MAX = 10;
const COUNTS = Array.from({ length: COUNT_MAX + 1 }, (_, count) => ({ id: String(count), label: String(count) }));
const NO_FAULTS: ReadonlySet<string> = new Set();

interface NeedsFormProps {
  readonly group: string;
  readonly meeting: string;
  readonly settings: RosterSettings;
  readonly onSaved: (roster: Roster) => void;
}

/** How many of each position are needed at every time. */
export function NeedsForm({ group, meeting, settings, onSaved }: NeedsFormProps) {
  const { t } = useTranslation();
  const draft = useDraft<RosterSettings, Roster>({
    initial: settings,
    faultsOf: () => NO_FAULTS,
    send: (value) => changeRoster(group, meeting, value),
    onSaved,
  });
  const countOf = (position: RosterPosition) =>
    draft.value.needs.find((need) => need.position === position)?.count ?? 0;
  const change = (changed: RosterPosition, count: number) =>
    draft.change({
      needs: ROSTER_POSITIONS.map((position) => ({
        position,
        count: position === changed ? count : countOf(position),
      })).filter((need) => need.count > 0),
    });
  return (
    <section className={styles['section']} aria-labelledby="needs">
      <h2 id="needs">{t('roster.needs.title')}</h2>
      <DraftForm draft={draft}>
        <div className={styles['needs']}>
          {ROSTER_POSITIONS.map((position) => (
            <Choice
              key={position}
              label={positionWords(t, position)}
              options={COUNTS}
              value={String(countOf(position))}
              onChange={(count) => change(position, Number(count))}
            />
          ))}
        </div>
      </DraftForm>
    </section>
  );
}
