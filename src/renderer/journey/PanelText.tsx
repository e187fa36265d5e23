// A labelled shared text in the side panel; several people may write in it at once.
import type { TextPath } from '../../domain/textEditing.ts';
import { CollaborativeText } from '../session/CollaborativeText.tsx';
import styles from './SidePanel.module.css';

export interface PanelTextProps {
  readonly path: TextPath;
  readonly label: string;
  readonly look?: 'title' | 'block';
  readonly placeholder?: string;
}

export function PanelText({ path, label, look = 'block', placeholder }: PanelTextProps) {
  return (
    <div>
      <span className={styles.legend} aria-hidden>
        {label}
      </span>
      <CollaborativeText
        path={path}
        label={label}
        className={`${styles.frame} ${look === 'title' ? styles.title : styles.tall}`}
        isMultiline={look === 'block'}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
    </div>
  );
}
