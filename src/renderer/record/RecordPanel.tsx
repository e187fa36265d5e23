// The panel of one record beside or over its section. It takes the focus whenever it is asked for anew: the field that
// was asked for, else the panel itself.
import { useEffect, useRef, type ReactNode } from 'react';
import { focusField } from '../ui/focusField.ts';
import { closesByEscape, PanelHead } from './PanelHead.tsx';
import styles from './RecordPanel.module.css';

/** The field that takes the focus, undefined for the panel itself; `step` tells one request from the next. */
export interface PanelFocus {
  readonly field: string | undefined;
  readonly step: number;
}

export interface RecordPanelProps {
  /** The record that it is about. */
  readonly id: string;
  readonly title: string;
  /** What it is called where that is not its title. */
  readonly label?: string;
  readonly closeLabel: string;
  /** `over` lies on the section, so that nothing moves when it opens. */
  readonly look: 'beside' | 'over';
  /** The name by which it scrolls along with the person who is followed. */
  readonly scrolls: string;
  /** Attributes by which the address, the keys and the tests find it. */
  readonly data: Readonly<Record<`data-${string}`, string>>;
  readonly focus: PanelFocus;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function RecordPanel(props: RecordPanelProps) {
  const { id, title, label = title, closeLabel, look, scrolls, data, focus, children, onClose } = props;
  const { field, step } = focus;
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const panel = element.current;
    if (panel && (field === undefined || !focusField(panel, field))) panel.focus({ preventScroll: true });
  }, [id, field, step]);
  return (
    <aside
      ref={element}
      className={styles[look]}
      tabIndex={-1}
      aria-label={label}
      data-scrolls={scrolls}
      {...data}
      onKeyDown={closesByEscape(onClose)}
    >
      <PanelHead title={title} closeLabel={closeLabel} className={styles.head} onClose={onClose} />
      {children}
    </aside>
  );
}
