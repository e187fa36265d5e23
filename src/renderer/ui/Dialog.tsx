// A modal dialog: heading, content that scrolls, actions at the foot. Escape and a click outside close it.
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from './translation.tsx';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Buttons; the main one last. */
  readonly footer?: ReactNode;
  /** `side`: a panel of full height at the right edge. */
  readonly width?: 'narrow' | 'medium' | 'wide' | 'full' | 'side';
  /** False where an answer is needed: no cross, no Escape, no click outside. */
  readonly isDismissable?: boolean;
  /** An alert dialog interrupts with something that must be decided. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Nothing in it takes the focus, so the text itself does: else the keyboard could not scroll it. */
  readonly isTextOnly?: boolean;
  readonly children?: ReactNode;
}

export function Dialog(props: DialogProps) {
  const {
    title,
    lead,
    isOpen,
    onClose,
    footer,
    width = 'medium',
    isDismissable = true,
    role = 'dialog',
    isTextOnly = false,
    children,
  } = props;
  const { t } = useTranslation();
  return (
    <ModalOverlay
      data-veil
      className={`${styles.veil} ${width === 'side' ? styles.atSide : ''}`}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog role={role} className={styles.dialog!}>
          <header className={styles.head}>
            <div>
              <Heading slot="title" className={styles.title!}>
                {title}
              </Heading>
              {lead && <p className={styles.lead}>{lead}</p>}
            </div>
            {isDismissable && (
              <IconButton label={t('app.close')} icon={<IconX size={18} stroke={1.75} />} onPress={onClose} />
            )}
          </header>
          <div className={styles.content} {...(isTextOnly ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
            {children}
          </div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
