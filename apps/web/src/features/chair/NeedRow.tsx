import { type CommonView, type SeatAction, type SeatId } from '@homegroup/room';
import { type TFunction } from 'i18next';
import { Circle, CircleCheck, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../../i18n/names.js';
import { itemName } from '../../i18n/order-words.js';
import { type RoomSession } from '../../session/room-session.js';
import { Button } from '../../ui/Button.js';
import { type Need } from './before-start.js';
import { PersonPicker } from './PersonPicker.js';
import styles from './Needs.module.css';

interface NeedRowProps {
  readonly session: RoomSession;
  readonly view: CommonView;
  readonly need: Need;
}

/** One thing that a meeting needs someone for: who has it, who offers, and a way to choose someone. */
export function NeedRow({ session, view, need }: NeedRowProps) {
  const { t } = useTranslation();
  const what = needName(t, need);
  const isTaken = need.seats.length > 0;
  const Icon = isTaken ? CircleCheck : Circle;
  const give = (seat: SeatId) => void session.act(giving(need, seat));
  return (
    <li className={styles['need']} data-taken={isTaken}>
      <Icon aria-hidden="true" size={20} className={styles['mark']} />
      <span className={styles['what']}>
        {what}
        {!isTaken && <span className={styles['soft']}> · {t('script.before.free')}</span>}
      </span>
      <PersonPicker session={session} what={what} but={need.seats} isSmall={isTaken} onChoose={give} />
      {isTaken && (
        <div className={styles['takers']}>
          <Takers session={session} view={view} need={need} what={what} />
        </div>
      )}
      <Offers session={session} view={view} need={need} />
    </li>
  );
}

/** Who offers to take it; one tap accepts. */
export function Offers({ session, view, need }: NeedRowProps) {
  const { t } = useTranslation();
  return need.offers
    .filter((seat) => !need.seats.includes(seat))
    .map((seat) => (
      <Offer
        key={seat}
        name={nameOf(view, seat)}
        what={needName(t, need)}
        onAccept={() => void session.act(giving(need, seat))}
      />
    ));
}

function Takers({ session, view, need, what }: NeedRowProps & { readonly what: string }) {
  const { t } = useTranslation();
  return need.seats.map((seat) => {
    const name = nameOf(view, seat);
    return (
      <Button
        key={seat}
        look="quiet"
        aria-label={t('script.before.takeBack', { name, what })}
        icon={<X aria-hidden="true" size={18} />}
        onPress={() => void session.act(taking(need, seat))}
      >
        <bdi>{name}</bdi>
      </Button>
    );
  });
}

interface OfferProps {
  readonly name: string;
  readonly what: string;
  readonly onAccept: () => void;
}

function Offer({ name, what, onAccept }: OfferProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['offer']}>
      <span>{t('script.before.offers', { name })}</span>
      <Button aria-label={t('script.before.acceptOf', { name, what })} onPress={onAccept}>
        {t('script.before.accept')}
      </Button>
    </div>
  );
}

function needName(t: TFunction, need: Need): string {
  return need.kind === 'reading' ? itemName(t, need.item) : capital(t(`floor.role.${need.role}`));
}

function giving(need: Need, seat: SeatId): SeatAction {
  if (need.kind === 'reading') return { kind: 'giveReading', item: need.item.id, seat };
  return { kind: 'giveRole', seat, role: need.role };
}

function taking(need: Need, seat: SeatId): SeatAction {
  if (need.kind === 'reading') return { kind: 'takeReading', item: need.item.id, seat };
  return { kind: 'takeRole', seat, role: need.role };
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
