import { useEffect, useState } from 'react';
import { type DeviceChoice, listDevices } from './session/media/device.js';

/** The microphones or cameras there are, whenever one comes or goes. Nameless until permission was given once. */
export function useDevices(kind: 'audioinput' | 'videoinput'): readonly DeviceChoice[] {
  const [devices, setDevices] = useState<readonly DeviceChoice[]>([]);
  useEffect(() => {
    const look = () => void listDevices(kind).then(setDevices);
    look();
    // Pages that are not secure have none.
    const source = navigator.mediaDevices as MediaDevices | undefined;
    source?.addEventListener('devicechange', look);
    return () => source?.removeEventListener('devicechange', look);
  }, [kind]);
  return devices;
}
