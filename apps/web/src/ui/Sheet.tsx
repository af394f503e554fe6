import { X } from 'lucide-react';
import { type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.js';
import styles from './Sheet.module.css';

interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Comes up from below on a phone, stands at the side of a desktop. Escape or a tap beside it closes it. */
export function Sheet({ title, closeLabel, isOpen, onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      className={styles['overlay'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={styles['modal'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title">{title}</Heading>
            <Button look="quiet" onPress={onClose} aria-label={closeLabel} icon={<X aria-hidden="true" size={22} />} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
