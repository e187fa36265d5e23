// A field to search in; Escape empties it.
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { IconX } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly icon?: ReactNode;
  /** Enter was pressed. */
  readonly onSubmit?: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function SearchField({ label, value, onChange, placeholder, icon, onSubmit, inputRef }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={styles.field!}
      {...(onSubmit ? { onSubmit } : {})}
    >
      <span className={styles.icon}>{icon}</span>
      <Input placeholder={placeholder} className={styles.input!} {...(inputRef ? { ref: inputRef } : {})} />
      {value !== '' && (
        <Button className={styles.clear!}>
          <IconX size={14} stroke={2} />
        </Button>
      )}
    </AriaSearchField>
  );
}
