// A short explanation beside a control, on hover and on keyboard focus; Escape hides it.
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import type { ReactElement } from 'react';
import styles from './Tooltip.module.css';

export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={0} closeDelay={80}>
      {children}
      <AriaTooltip offset={7} className={styles.tooltip!}>
        {text}
        {keys && <kbd className={styles.keys}>{keys}</kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
