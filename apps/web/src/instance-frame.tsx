import { type Instance } from '@homegroup/contracts';
import { type ReactNode, useEffect, useState } from 'react';
import { Frame } from './frame.js';
import { call } from './session/api.js';

/** The frame of pages that are about no meeting: the instance's name and crisis lines, asked for once. */
export function InstanceFrame({ children }: { readonly children: ReactNode }) {
  const instance = useInstance();
  return (
    <Frame instance={instance?.instance ?? ''} helplines={instance?.helplines ?? []}>
      {children}
    </Frame>
  );
}

let known: Instance | null = null;

function useInstance(): Instance | null {
  const [instance, setInstance] = useState(known);
  useEffect(() => {
    if (known) return;
    void call<Instance>('GET', '/api/instance').then((answer) => {
      if (answer.kind !== 'done') return;
      known = answer.value;
      setInstance(known);
    });
  }, []);
  return instance;
}
