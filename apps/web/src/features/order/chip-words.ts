import { type Script } from '@homegroup/contracts';
import { type Chip } from '@homegroup/room';
import { type TFunction } from 'i18next';

/** What the fellowship calls a chip; plain words until its own are here. */
export function chipName(t: TFunction, script: Script | null, chip: Chip): string {
  return script?.chips[chip].name ?? t(`order.chips.name.${chip}`);
}
