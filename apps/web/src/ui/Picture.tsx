import { useEffect, useRef } from 'react';
import styles from './Picture.module.css';

/** A moving picture without sound. One's own is shown as a mirror. */
export function Picture({
  track,
  mirrored = false,
}: {
  readonly track: MediaStreamTrack;
  readonly mirrored?: boolean;
}) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = new MediaStream([track]);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  return (
    <video
      ref={video}
      className={`${styles['picture']} ${mirrored ? styles['mirrored'] : ''}`}
      autoPlay
      muted
      playsInline
      aria-hidden="true"
    />
  );
}
