// The head of a panel: what it is about, its tools, and the way to close it.
import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import { useTranslation } from '../ui/translation.tsx';

export interface PanelHeadProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly className?: string | undefined;
  /** Between the title and the button that closes. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

export function PanelHead({ title, closeLabel, className, children, onClose }: PanelHeadProps) {
  const { t } = useTranslation();
  return (
    <header className={className}>
      <h2 dir="auto">{title}</h2>
      {children}
      <IconButton
        label={closeLabel}
        keys={t('app.keys.names.escape')}
        icon={<IconX size={18} stroke={1.75} />}
        onPress={onClose}
      />
    </header>
  );
}

/** Escape closes the panel, unless something in it has taken the key; the section around it does not see it. */
export function closesByEscape(onClose: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
}
