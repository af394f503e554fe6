import { type Group, type ImportAnswer, type ImportFault, type ImportReport, ROW_FAULTS } from '@homegroup/contracts';
import { type ReactNode } from 'react';
import { FindersPage } from '../src/features/finders/FindersPage.js';
import { FaultList } from '../src/features/import/FaultList.js';
import { ImportPage } from '../src/features/import/ImportPage.js';
import { Outcome } from '../src/features/import/Outcome.js';
import { type Stage } from '../src/features/import/use-import.js';
import { Frame } from '../src/frame.js';
import { HELPLINES } from '../src/testing/made-up.js';

const nothing = () => undefined;
const FAULTS: ImportFault[] = Array.from({ length: 130 }, (_, index) => ({
  row: 3 + index * 7,
  reason: ROW_FAULTS[index % ROW_FAULTS.length] ?? 'NOT_A_MEETING',
  column: index % 3 === 0 ? null : 'Conference Phone Notes',
}));
const REPORT: ImportReport = {
  ...{ isDone: false, groups: 214, created: 940, renewed: 30, faults: FAULTS },
  typesLeftOut: ['Wheelchair Access', 'Babysitting Available', 'X', 'TC'],
};
const GROUP: Group = {
  id: 'g',
  link: 'riverside-group',
  settings: {
    ...{ name: 'Riverside Group', fellowship: 'HA', language: 'en', timeZone: 'America/New_York' },
    ...{ place: '', about: '', contact: '', basket: { venmo: '', square: '', paypal: '', link: '' } },
  },
};

/** The screens of import, and of a group's web servant. */
export const IMPORT_SCREENS: Readonly<Partial<Record<string, () => ReactNode>>> = {
  import: () => framed(<ImportPage send={() => new Promise(nothing)} />),
  'import-sending': () => outcome({ kind: 'working', isDry: true, sent: 0.42 }),
  'import-reading': () => outcome({ kind: 'working', isDry: true, sent: 1 }),
  'import-tried': () => answered({ kind: 'report', report: REPORT }),
  'import-done': () => answered({ kind: 'report', report: { ...REPORT, isDone: true, faults: FAULTS.slice(0, 3) } }),
  'import-fault': () => answered({ kind: 'fault', fault: 'NOT_UTF8', row: 812 }),
  'import-unreachable': () => outcome({ kind: 'failed', code: null }),
  'import-rows': () => framed(<FaultList faults={FAULTS} />),
  finders: () => framed(<FindersPage group={GROUP} site={{ origin: location.origin, name: 'Evening meetings' }} />),
};

function answered(answer: ImportAnswer) {
  return outcome({ kind: 'answered', answer });
}

function outcome(stage: Stage) {
  return framed(<Outcome stage={stage} onSetUp={nothing} onAnother={nothing} />);
}

function framed(children: ReactNode) {
  return (
    <Frame instance="Evening meetings" helplines={HELPLINES}>
      {children}
    </Frame>
  );
}
