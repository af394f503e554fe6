import { type CommonView, itemAfter, type SeatId } from '@homegroup/room';
import { ArrowRight, Check } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { type RoomState } from '../../session/room-state.js';
import { Button } from '../../ui/Button.js';
import { useNow } from '../../use-now.js';
import { type ChairStep, chairSteps } from './next-step.js';
import { againLabel, besideLabel, stepLabel } from './step-words.js';
import { useSecondTap } from './use-second-tap.js';
import styles from './ChairMain.module.css';

/** The main button of whoever leads a running order, in place of everyone's; null while theirs is everyone's. */
export function useChairMain(session: RoomSession): ReactNode {
  const leads = useStore(session.store, leadsOn);
  return leads ? <ChairMain session={session} /> : null;
}

// Whether there is a step does not depend on the time, only which one.
function leadsOn({ view, own }: RoomState): boolean {
  return view !== null && own !== null && chairSteps(view, own.seat, 0) !== null;
}

function ChairMain({ session }: { readonly session: RoomSession }) {
  const view = useStore(session.store, (state) => state.view);
  const own = useStore(session.store, (state) => state.own?.seat);
  return view && own !== undefined && <Steps session={session} view={view} own={own} />;
}

interface StepsProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly own: SeatId;
}

/** Always the next right thing, and beforehand what comes after it. */
function Steps({ session, view, own }: StepsProps) {
  const at = useNow(session.now);
  const steps = chairSteps(view, own, at);
  if (!steps) return null;
  return (
    <div className={styles['steps']}>
      <Then view={view} step={steps.main} />
      <StepButton session={session} view={view} step={steps.main} look="main" />
      {steps.beside && <StepButton session={session} view={view} step={steps.beside} look="large" />}
    </div>
  );
}

/** What comes after, where the button does not name it. */
function Then({ view, step }: { readonly view: CommonView; readonly step: ChairStep }) {
  const { t } = useTranslation();
  const after = itemAfter(view);
  if ('item' in step && step.item !== null) return null;
  return (
    <p className={styles['then']}>{after ? t('script.do.then', { item: itemName(t, after) }) : t('script.do.last')}</p>
  );
}

interface StepButtonProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly step: ChairStep;
  readonly look: 'main' | 'large';
}

function StepButton({ session, view, step, look }: StepButtonProps) {
  const { t } = useTranslation();
  const { isArmed, tap } = useSecondTap(JSON.stringify(step.action));
  const isAsking = isArmed && step.cutsOff !== null;
  const act = () => void session.act(step.action);
  const said = look === 'main' ? { short: stepLabel(t, view, step) } : besideLabel(t, view, step);
  const again = againLabel(t, view, step.cutsOff);
  const Icon = step.kind === 'thank' || step.kind === 'close' ? Check : ArrowRight;
  return (
    <>
      <Button
        look={isAsking ? 'stop' : look}
        icon={<Icon aria-hidden="true" className={styles['icon']} />}
        onPress={() => (step.cutsOff === null ? act() : tap(act))}
        {...('whole' in said && !isAsking && { 'aria-label': said.whole })}
      >
        {isAsking ? again : said.short}
      </Button>
      <span className="visually-hidden" role="status">
        {isAsking && again}
      </span>
    </>
  );
}
