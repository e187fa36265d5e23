// A dialog in which something is entered: its fields, and at the foot the way out and the one action, which Enter in a
// field does as well.
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog, type DialogProps } from './Dialog.tsx';
import { useTranslation } from './translation.tsx';
import { goToWrongNumber } from './wrongNumber.ts';

export interface FormDialogProps extends Pick<DialogProps, 'title' | 'lead' | 'width' | 'onClose'> {
  /** Says what is done with what was entered. */
  readonly action: string;
  readonly onAction: () => void;
  readonly isDisabled?: boolean;
  /** On the button that leaves everything as it was, where "Cancel" would not say it. */
  readonly cancel?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function FormDialog(props: FormDialogProps) {
  const { action, onAction, isDisabled = false, cancel, className, children, onClose, ...dialog } = props;
  const { t } = useTranslation();
  return (
    <Dialog
      {...dialog}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onPress={onClose}>
            {cancel ?? t('app.cancel')}
          </Button>
          <Button look="primary" isDisabled={isDisabled} onPress={onAction}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className={className}
        onSubmit={(event) => {
          event.preventDefault();
          // A form that opened from within this one is not this one.
          if (event.target !== event.currentTarget || isDisabled || goToWrongNumber(event.currentTarget)) return;
          onAction();
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
