import { DoorTrust } from './features/door-trust/DoorTrust.js';
import { InstanceFrame } from './instance-frame.js';

/** What the server can and cannot know of a member. */
export function HowTheDoorWorksRoute() {
  return (
    <InstanceFrame>
      <DoorTrust />
    </InstanceFrame>
  );
}
