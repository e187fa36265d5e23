// A short explanation beside a control, on hover and on keyboard focus, never for a finger; Escape hides it.
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { useState, type ReactElement } from 'react';
import { wasTouchedLast } from './lastTouched.ts';
import styles from './Tooltip.module.css';

export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger
      delay={0}
      closeDelay={80}
      isOpen={isOpen}
      onOpenChange={(isToOpen) => setOpen(isToOpen && !wasTouchedLast())}
    >
      {children}
      <AriaTooltip offset={7} className={styles.tooltip!}>
        {text}
        {keys && <kbd className={styles.keys}>{keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
