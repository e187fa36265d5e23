// A labelled yes or no.
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { IconCheck } from '@tabler/icons-react';
import styles from './Checkbox.module.css';

export interface CheckboxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
}

export function Checkbox({ label, isChecked, onChange, isDisabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox className={styles.checkbox!} isSelected={isChecked} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.box} aria-hidden>
        {isChecked && <IconCheck size={14} stroke={3} />}
      </span>
      {label}
    </AriaCheckbox>
  );
}
