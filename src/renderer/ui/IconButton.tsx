// A button that shows only an icon: its label is its accessible name and its tooltip.
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import type { ReactNode, Ref } from 'react';
import { Tooltip } from './Tooltip.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  /** Keys that do the same, shown in the tooltip: "Ctrl+Z". */
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, keys, icon, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} {...(keys === undefined ? {} : { keys })}>
      <AriaButton {...rest} aria-label={label} className={styles.button!}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}
