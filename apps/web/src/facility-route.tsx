import { useCallback, useEffect, useState } from 'react';
import { FacilityPage } from './features/facility/FacilityPage.js';
import { isLanguage, speak } from './i18n/i18n.js';
import { createRoomSession } from './session/create-room-session.js';
import { FacilityVisit } from './session/facility-visit.js';
import { keptScreenLanguage } from './session/facility.js';
import { fetchInstance } from './session/porch.js';
import { useAsked } from './use-asked.js';
import { useGoodbye } from './use-goodbye.js';

/** Where a hospital or an institution comes in with six digits, on one shared screen. */
export function FacilityRoute() {
  const [visit] = useState(() => new FacilityVisit(createRoomSession));
  const [instance] = useAsked(useCallback(() => fetchInstance(), []));
  useEffect(() => {
    const language = keptScreenLanguage();
    if (language !== null && isLanguage(language)) void speak(language);
  }, []);
  useEffect(() => {
    visit.begin();
  }, [visit]);
  useGoodbye(useCallback(() => void visit.leave(), [visit]));
  return <FacilityPage visit={visit} helplines={instance?.kind === 'found' ? instance.value.helplines : []} />;
}
