// Buttons in ink: one primary per view, secondary with a border, quiet without; never in a team's colour.
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import type { ReactNode, Ref } from 'react';
import { goToWrongNumber } from './wrongNumber.ts';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'large' | 'small';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'secondary', size = 'medium', icon, children, onPress, ...rest }: ButtonProps) {
  const press: ButtonProps['onPress'] =
    look === 'primary' ? (event) => !goToWrongNumber(event.target) && onPress?.(event) : onPress;
  return (
    <AriaButton
      {...rest}
      {...(press ? { onPress: press } : {})}
      className={`${styles.button} ${styles[look]} ${styles[size]}`}
    >
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}
