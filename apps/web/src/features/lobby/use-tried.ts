import { useCallback, useEffect, useRef, useState } from 'react';
import { type Opened } from '../../session/media/device.js';

export interface Tried {
  /** Null until the person tries it. */
  readonly tried: Opened | null;
  try(opening: Promise<Opened>): Promise<void>;
  /** Lets go of the device. */
  end(): void;
  /** The track goes on elsewhere: this page no longer ends it. */
  give(): void;
}

/** A device that is tried in the porch, and let go of when the porch is left. */
export function useTried(): Tried {
  const [tried, setTried] = useState<Opened | null>(null);
  const held = useRef<MediaStreamTrack | null>(null);
  const hold = useCallback((track: MediaStreamTrack | null) => {
    held.current?.stop();
    held.current = track;
  }, []);
  useEffect(() => () => hold(null), [hold]);
  return {
    tried,
    try: async (opening) => {
      const opened = await opening;
      hold(opened.ok ? opened.track : null);
      setTried(opened);
    },
    end: () => {
      hold(null);
      setTried(null);
    },
    give: () => {
      held.current = null;
    },
  };
}
