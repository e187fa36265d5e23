// The system's dialog for choosing files.
import { useRef, type ReactNode } from 'react';

export interface FileChooser {
  readonly open: () => void;
  /** To be drawn anywhere: it shows nothing. */
  readonly input: ReactNode;
}

interface Choosable {
  /** Endings and types, as `accept` of HTML. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly label?: string;
}

/** @param onFiles gets at least one file, also the same one again */
export function useFileChooser(
  { accept, isMultiple = false, label }: Choosable,
  onFiles: (files: readonly File[]) => void,
): FileChooser {
  const chooser = useRef<HTMLInputElement>(null);
  return {
    open: () => chooser.current?.click(),
    input: (
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={isMultiple}
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    ),
  };
}
