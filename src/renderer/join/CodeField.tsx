// The field for the six characters of an invite. They stand in capitals, but a word that a keyboard is still composing
// is not touched: many keyboards of phones compose every letter.
import { useRef, type ChangeEvent, type CompositionEvent, type InputEvent } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components/TextField';
import styles from '../ui/Field.module.css';

export interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string;
}

export function CodeField({ label, value, onChange, error }: CodeFieldProps) {
  const isComposing = useRef(false);
  /** The letters stay as many as they were, so the caret stays where it is. */
  const capitalise = (field: HTMLInputElement) => {
    const { selectionStart, selectionEnd } = field;
    const capitals = field.value.replace(/[a-z]/g, (letter) => letter.toUpperCase());
    if (capitals !== field.value) {
      field.value = capitals;
      field.setSelectionRange(selectionStart, selectionEnd);
    }
    onChange(capitals);
  };
  return (
    <TextField className={styles.field!} isInvalid={error !== undefined} validationBehavior="aria">
      <Label className={styles.label!}>{label}</Label>
      <Input
        className={styles.input!}
        value={value}
        autoFocus
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={40}
        onChange={({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
          const isOfComposition =
            isComposing.current || (nativeEvent as unknown as InputEvent['nativeEvent']).isComposing;
          if (isOfComposition) onChange(currentTarget.value);
          else capitalise(currentTarget);
        }}
        onCompositionStart={() => (isComposing.current = true)}
        onCompositionEnd={({ currentTarget }: CompositionEvent<HTMLInputElement>) => {
          isComposing.current = false;
          capitalise(currentTarget);
        }}
      />
      <FieldError className={styles.error!}>{error}</FieldError>
    </TextField>
  );
}

/** Without the blanks and dashes with which a code is read out, written and pasted. */
export function plainCode(words: string): string {
  return words.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}
