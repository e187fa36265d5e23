// A labelled line or block of text, with an explanation and, when the value is refused, the reason.
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components/TextField';
import type { Ref } from 'react';
import styles from './Field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** The label is only read out, not shown. */
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly isMultiline?: boolean;
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'search' | 'password';
  readonly onKeyDown?: (event: { readonly key: string; preventDefault(): void }) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden = false,
    description,
    error,
    placeholder,
    isMultiline = false,
    rows = 3,
    inputRef,
    ...rest
  } = props;
  return (
    <AriaTextField
      {...rest}
      className={styles.field!}
      isInvalid={error !== undefined}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      validationBehavior="aria"
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      {isMultiline ? (
        <TextArea rows={rows} placeholder={placeholder} className={styles.input!} />
      ) : (
        <Input {...(inputRef ? { ref: inputRef } : {})} placeholder={placeholder} className={styles.input!} />
      )}
      {description && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaTextField>
  );
}
