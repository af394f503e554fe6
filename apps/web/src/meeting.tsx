import { type Porch } from '@homegroup/contracts';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { PorchPage } from './features/lobby/PorchPage.js';
import { Returning } from './features/lobby/Returning.js';
import { cameAsVisitor, forgetWhoCame, rememberWhoComes, whoCame } from './features/lobby/who-comes.js';
import { RoomEnd } from './features/room/RoomEnd.js';
import { RoomPage } from './features/room/RoomPage.js';
import { type OrderParts, type ServantParts } from './features/room/room-parts.js';
import { Declined, SentAway, Working } from './features/door/NotIn.js';
import { PersonDoor } from './features/door/PersonDoor.js';
import { WaitingPage } from './features/door/WaitingPage.js';
import { useSerenityMain } from './features/serenity/SerenityMain.js';
import { useChairMain } from './features/chair/ChairMain.js';
import { ChairTop } from './features/chair/ChairPrompt.js';
import { ChairSide } from './features/chair/ChairSide.js';
import { PersonActions } from './features/chair/PersonActions.js';
import { ServantButton } from './features/chair/ServantButton.js';
import { ShareButtons } from './features/chair/ShareButtons.js';
import { ChatPanel } from './features/chat/ChatPanel.js';
import { BallotCard } from './features/conscience/BallotCard.js';
import { ChipChoice } from './features/order/ChipChoice.js';
import { Moment } from './features/order/Moment.js';
import { OrderSheet } from './features/order/OrderSheet.js';
import { OrderStrip } from './features/order/OrderStrip.js';
import { HasQuestion } from './features/facility/HasQuestion.js';
import { ReadingStage } from './features/reading/ReadingStage.js';
import { ReceiptsAfter } from './features/receipts/ReceiptsAfter.js';
import { ReceiptSheet } from './features/receipts/ReceiptSheet.js';
import { useReceiptBeforeClose } from './features/receipts/use-receipt-before-close.js';
import { ServingToday } from './features/roster/ServingToday.js';
import { Frame } from './frame.js';
import { useSafety } from './safety.js';
import { type RoomSession } from './session/room-session.js';
import { holdsSeat } from './session/seat-token.js';
import { useIsMember } from './use-is-member.js';
import { useGoodbye } from './use-goodbye.js';
import { useRenewal } from './use-renewal.js';

interface MeetingProps {
  readonly porch: Porch;
  readonly session: RoomSession;
}

const ENDS = ['left', 'closed', 'elsewhere', 'lost'] as const;

/** One meeting, whose porch is known: outside, inside, or after. */
export function Meeting({ porch, session }: MeetingProps) {
  // The sound comes first: the room is drawn in the pauses of taking it up.
  const isSeated = useDeferredValue(useStore(session.store, (state) => state.presence.kind === 'seated'));
  const ways = useWaysIn(session, porch.meeting.link);
  useGoodbye(useCallback(() => void (isThere(session) && session.leave()), [session]));
  if (isSeated) return <Room session={session} porch={porch} />;
  return (
    <Frame instance={porch.instance} helplines={porch.helplines}>
      <Outside session={session} porch={porch} ways={ways} />
    </Frame>
  );
}

/** Inside. `above`: what stands above everything that is told in the room. */
export function Room({ porch, session, above }: MeetingProps & { readonly above?: ReactNode }) {
  useReceiptBeforeClose(session, porch.meeting.givesReceipts);
  const usual = useSafety(session, porch.helplines);
  const news = (
    <>
      {above}
      {usual.news}
    </>
  );
  const safety = above === undefined ? usual : { ...usual, news };
  const chairMain = useChairMain(session);
  const main = useSerenityMain(session) ?? chairMain;
  const servants: ServantParts = {
    top: <ChairTop session={session} />,
    main,
    row: (
      <>
        <HasQuestion session={session} />
        <ShareButtons session={session} />
      </>
    ),
    button: <ServantButton session={session} />,
    side: <ChairSide session={session} />,
    actionsFor: (seat) => (
      <PersonActions session={session} seat={seat} door={<PersonDoor session={session} seat={seat} />} />
    ),
  };
  const order: OrderParts = {
    strip: (onOpen) => <OrderStrip session={session} onOpen={onOpen} />,
    sheet: <OrderSheet session={session} />,
    ballot: <BallotCard session={session} />,
    text: (floor) => <ReadingStage session={session} floor={floor} />,
    moment: (onComeForward) => (
      <Moment session={session} onComeForward={onComeForward} signedUp={<ServingToday session={session} />} />
    ),
    comeForward: (onDone) => <ChipChoice session={session} onDone={onDone} />,
  };
  const chat = <ChatPanel session={session} />;
  return (
    <RoomPage
      session={session}
      porch={porch}
      servants={servants}
      order={order}
      safety={safety}
      chat={chat}
      receipt={<ReceiptSheet session={session} />}
    />
  );
}

function Outside({ porch, session, ways }: MeetingProps & { readonly ways: WaysIn }) {
  const presence = useStore(session.store, (state) => state.presence);
  const isMember = useIsMember(porch.meeting);
  const end = ENDS.find((kind) => kind === presence.kind);
  if (end) return <After session={session} kind={end} onReturn={ways.comeBack} />;
  if (presence.kind === 'waiting')
    return (
      <WaitingPage
        session={session}
        title={porch.meeting.title}
        name={whoCame(porch.meeting.link) ?? ''}
        presence={presence}
        onLeave={ways.stopWaiting}
      />
    );
  if (presence.kind === 'working') return <Working />;
  if (presence.kind === 'declined') return <Declined onKnock={ways.comeBack} />;
  if (presence.kind === 'sentAway') return <SentAway isBan={presence.isBan} onKnock={ways.comeBack} />;
  if (ways.isReturning && presence.kind !== 'refused') return <Returning isCutOff={presence.kind === 'unreachable'} />;
  const { enter: onEnter } = ways;
  return <PorchPage {...{ porch, presence, isMember, onEnter }} onPrepare={session.prepare} />;
}

interface AfterProps {
  readonly session: RoomSession;
  readonly kind: (typeof ENDS)[number];
  readonly onReturn: () => void;
}

function After({ session, kind, onReturn }: AfterProps) {
  useRenewal(kind === 'left' || kind === 'closed' ? 'afterMeeting' : null);
  return (
    <RoomEnd kind={kind} onReturn={onReturn}>
      <ReceiptsAfter session={session} />
    </RoomEnd>
  );
}

interface WaysIn {
  /** On the way back, past the porch. */
  readonly isReturning: boolean;
  readonly enter: RoomSession['enter'];
  readonly comeBack: () => void;
  readonly stopWaiting: () => void;
}

/** Whoever loads the page again while seated goes straight back to their seat, and so does who comes again. */
function useWaysIn(session: RoomSession, link: string): WaysIn {
  const presence = useStore(session.store, (state) => state.presence.kind);
  const [isReturning, setReturning] = useState(() => whoCame(link) !== null && holdsSeat(link));
  useEffect(() => {
    const name = whoCame(link);
    if (name !== null && holdsSeat(link)) session.enter({ name, microphone: null, isVisitor: cameAsVisitor(link) });
  }, [session, link]);
  useEffect(() => {
    if (presence === 'closed') forgetWhoCame(link);
  }, [presence, link]);
  return {
    isReturning,
    enter: (who) => {
      setReturning(false);
      rememberWhoComes(link, who.name, who.isVisitor ?? false);
      session.enter(who);
    },
    comeBack: () => {
      setReturning(true);
      session.enter({ name: whoCame(link) ?? '', microphone: null, isVisitor: cameAsVisitor(link) });
    },
    stopWaiting: () => {
      setReturning(false);
      void session.leave();
    },
  };
}

function isThere(session: RoomSession): boolean {
  return ['seated', 'entering', 'waiting', 'working', 'unreachable'].includes(session.store.getState().presence.kind);
}
