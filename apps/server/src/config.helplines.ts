import { type Helpline } from '@homegroup/contracts';

/** National lines that answer day and night without charge; HELPLINES puts others in their place. */
export const DEFAULT_HELPLINES: readonly Helpline[] = [
  { country: 'US', name: '988 Suicide & Crisis Lifeline', telephone: '988' },
  { country: 'CA', name: '9-8-8 Suicide Crisis Helpline', telephone: '988' },
  { country: 'GB', name: 'Samaritans', telephone: '116 123' },
  { country: 'IE', name: 'Samaritans', telephone: '116 123' },
  { country: 'AU', name: 'Lifeline', telephone: '13 11 14' },
  { country: 'ES', name: 'Línea 024', telephone: '024' },
];
