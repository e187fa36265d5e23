// A short text that is written as a whole: once the field is left or Enter is pressed. Escape takes back what was
// typed.
import { useState } from 'react';
import { TextField } from './TextField.tsx';

export interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maximum: number;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
}

export function LineField({ label, value, maximum, onChange, autoFocus = false, isReadOnly = false }: LineFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const finish = () => {
    if (draft !== null && draft.trim() !== value) onChange(draft.trim());
    setDraft(null);
  };
  return (
    <TextField
      label={label}
      value={draft ?? value}
      maxLength={maximum}
      autoFocus={autoFocus}
      isReadOnly={isReadOnly}
      onChange={setDraft}
      onBlur={finish}
      onKeyDown={({ key }) => {
        if (key === 'Enter') finish();
        if (key === 'Escape') setDraft(null);
      }}
    />
  );
}
