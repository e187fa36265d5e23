// A labelled shared text; several people may write in it at once.
import type { TextPath } from '../../domain/document/textEditing.ts';
import { CollaborativeText } from './CollaborativeText.tsx';
import styles from './LabelledText.module.css';

export interface LabelledTextProps {
  readonly path: TextPath;
  readonly label: string;
  /** `title` and `line` have no line breaks; `spoken` is set as what somebody says. */
  readonly look?: 'title' | 'line' | 'block' | 'spoken';
  readonly placeholder?: string;
}

export function LabelledText({ path, label, look = 'block', placeholder }: LabelledTextProps) {
  return (
    <div>
      <span className={styles.legend} aria-hidden>
        {label}
      </span>
      <CollaborativeText
        path={path}
        label={label}
        className={`${styles.frame} ${styles[look] ?? ''}`}
        isMultiline={look === 'block' || look === 'spoken'}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </div>
  );
}
