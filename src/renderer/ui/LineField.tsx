// A short text that is written as a whole: after a pause, once the field is left or Enter is pressed. Escape takes back
// what was typed.
import type { ReactNode } from 'react';
import { TextField } from './TextField.tsx';
import { composeText } from './typedText.ts';
import { useDraft } from './useDraft.ts';

export interface LineFieldProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly maximum: number;
  readonly onChange: (value: string) => void;
  /** As it will read once it is stored, where that is not what was typed: it then stays as typed while one writes. */
  readonly stored?: (typed: string) => string;
  readonly placeholder?: string;
  /** Said while the field is empty, which is not written: the text before stays. */
  readonly missing?: string;
  readonly autoFocus?: boolean;
  readonly isReadOnly?: boolean;
}

export function LineField(props: LineFieldProps): ReactNode {
  const { value, maximum, onChange, missing, stored = trimmed, ...rest } = props;
  const draft = useDraft({
    value,
    write: onChange,
    stored,
    compose: composeText,
    isWhole: (typed) => missing === undefined || typed.trim() !== '',
  });
  return (
    <TextField
      {...rest}
      value={draft.value}
      maxLength={maximum}
      onChange={draft.type}
      onBlur={draft.finish}
      onKeyDown={({ key }) => {
        if (key === 'Enter') draft.finish();
        if (key === 'Escape') draft.discard();
      }}
      {...(missing !== undefined && draft.value.trim() === '' ? { error: missing } : {})}
    />
  );
}

const trimmed = (typed: string) => typed.trim();
