import { type Code, type Porch } from '@homegroup/contracts';
import { checkName } from '@homegroup/room';
import { useRef, useState } from 'react';
import { chosenDevice } from '../../session/media/choices.js';
import { openMicrophone } from '../../session/media/device.js';
import { type RoomSession } from '../../session/room-session.js';
import { type Presence } from '../../session/room-state.js';
import { isAboutName } from './refusals.js';
import { type Service } from './use-service.js';
import { type Tried } from './use-tried.js';
import { cameAsVisitor, whoCame } from './who-comes.js';

export interface PorchProps {
  readonly porch: Porch;
  /** This browser holds a member's token for the meeting. */
  readonly isMember?: boolean;
  readonly presence: Presence;
  readonly onEnter: RoomSession['enter'];
  /** Someone begins to say who they are. */
  readonly onPrepare: RoomSession['prepare'];
}

export interface ComingIn {
  readonly name: string;
  readonly setName: (name: string) => void;
  /** Comes to listen, where members share. */
  readonly isVisitor: boolean;
  readonly setVisitor: (isVisitor: boolean) => void;
  /** What is wrong with the name, by the room's rules or by the room itself. */
  readonly nameCode: Code | null;
  readonly comeIn: () => Promise<void>;
  readonly justListen: () => Promise<void>;
}

/** The name and the two ways in. What was typed stays, whatever the room says. */
export function useComingIn(props: PorchProps, microphone: Tried, serving: Service): ComingIn {
  const { porch, presence, onEnter, onPrepare } = props;
  const [name, setName] = useState(() => whoCame(porch.meeting.link) ?? '');
  const [isVisitor, setVisitor] = useState(() => cameAsVisitor(porch.meeting.link));
  const [flaw, setFlaw] = useState<Code | null>(null);
  // Whoever taps "just listen" while the browser still asks for the microphone comes in without one.
  const attempt = useRef(0);

  function checked(): string | null {
    const check = checkName(name);
    setFlaw(check.ok ? null : check.code);
    return check.ok ? check.name : null;
  }

  async function comeIn() {
    const shown = checked();
    if (shown === null) return;
    attempt.current += 1;
    const mine = attempt.current;
    const opened = microphone.tried?.ok
      ? microphone.tried
      : await microphone.try(openMicrophone(chosenDevice('microphone')));
    const service = mine === attempt.current ? await serving.take() : null;
    if (mine !== attempt.current || !service) return;
    microphone.give();
    onEnter({ name: shown, microphone: opened.ok ? opened.track : null, servicePass: service.pass, isVisitor });
  }

  async function justListen() {
    const shown = checked();
    if (shown === null) return;
    attempt.current += 1;
    const mine = attempt.current;
    microphone.end();
    const service = await serving.take();
    if (mine === attempt.current && service)
      onEnter({ name: shown, microphone: null, servicePass: service.pass, isVisitor });
  }

  function changeName(next: string) {
    setName(next);
    onPrepare();
  }

  const refusal = presence.kind === 'refused' && isAboutName(presence.code) ? presence.code : null;
  return { name, setName: changeName, isVisitor, setVisitor, nameCode: flaw ?? refusal, comeIn, justListen };
}
