import { useEffect, useRef, useState } from 'react';
import { type Opened } from '../../session/media/device.js';

export interface Tried {
  /** Null until the person tries it. */
  readonly tried: Opened | null;
  /** The browser is asking, or the device starts. */
  readonly isTrying: boolean;
  readonly try: (opening: Promise<Opened>) => Promise<Opened>;
  /** Lets go of the device. */
  readonly end: () => void;
  /** The track goes on elsewhere: this page no longer ends it. */
  readonly give: () => void;
}

/** A device that is tried in the porch, and let go of when the porch is left. */
export function useTried(): Tried {
  const [tried, setTried] = useState<Opened | null>(null);
  const [isTrying, setTrying] = useState(false);
  const held = useHeldTrack();
  return {
    tried,
    isTrying,
    try: async (opening) => {
      setTrying(true);
      const opened = await opening;
      held.take(opened.ok ? opened.track : null);
      setTried(opened);
      setTrying(false);
      return opened;
    },
    end: () => {
      held.take(null);
      setTried(null);
    },
    give: held.give,
  };
}

/** One track at a time; a browser that answers after the page is gone finds nobody, and the light goes out. */
function useHeldTrack() {
  const track = useRef<MediaStreamTrack | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      track.current?.stop();
      track.current = null;
    };
  }, []);
  return {
    take: (next: MediaStreamTrack | null) => {
      track.current?.stop();
      track.current = isGone.current ? null : next;
      if (isGone.current) next?.stop();
    },
    give: () => {
      track.current = null;
    },
  };
}
