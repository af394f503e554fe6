import { AArrowDown, AArrowUp, ArrowDown, LocateFixed } from 'lucide-react';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.js';
import { type Following } from './use-following.js';
import { type Size, SIZES } from './use-size.js';
import styles from './Reading.module.css';

interface ToolsProps {
  readonly size: Size;
  readonly onSize: (step: 1 | -1) => void;
  readonly following: Following;
  /** For whoever leads while another reads: moves the place on; null where there is nothing to move. */
  readonly onNext: (() => void) | null;
  /** What stands in the same line. */
  readonly children: ReactNode;
}

export function Tools({ size, onSize, following, onNext, children }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['tools']}>
      <div className={styles['floor']}>{children}</div>
      {!following.isFollowing && (
        <Button icon={<LocateFixed aria-hidden="true" size={20} />} onPress={following.follow}>
          {t('order.text.follow')}
        </Button>
      )}
      {onNext && (
        <Button icon={<ArrowDown aria-hidden="true" size={20} />} onPress={onNext}>
          {t('order.text.nextLine')}
        </Button>
      )}
      <div className={styles['sizes']} role="group" aria-label={t('order.text.size')}>
        <Button
          look="quiet"
          aria-label={t('order.text.smaller')}
          isDisabled={size === SIZES[0]}
          icon={<AArrowDown aria-hidden="true" />}
          onPress={() => onSize(-1)}
        />
        <Button
          look="quiet"
          aria-label={t('order.text.larger')}
          isDisabled={size === SIZES.at(-1)}
          icon={<AArrowUp aria-hidden="true" />}
          onPress={() => onSize(1)}
        />
      </div>
    </div>
  );
}
