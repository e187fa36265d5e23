// The record of a section that is open in its panel, and the field that takes the focus there.
import { useCallback, useState } from 'react';
import type { PanelFocus } from './RecordPanel.tsx';

export interface OpenRecord<Field extends string> extends PanelFocus {
  readonly id: string;
  readonly field: Field | undefined;
}

/** None is open at first. All functions keep their identity. */
export function useOpenRecord<Field extends string = string>() {
  const [opened, setOpened] = useState<OpenRecord<Field> | null>(null);
  const open = useCallback(
    (id: string, field?: Field) => setOpened((now) => ({ id, field, step: (now?.step ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setOpened(null), []);
  return { opened, open, close };
}
