// Where others are typing in the same text: their carets with names, in a mirror of the text that lies behind the field.
import type * as Y from 'yjs';
import type { TextPath } from '../../domain/textEditing.ts';
import { usePresence } from './hooks.ts';
import { indexOfAnchor } from './textBinding.ts';
import styles from './CollaborativeText.module.css';

export function ForeignCarets({ text, value, path }: { text: Y.Text; value: string; path: TextPath }) {
  const carets = usePresence()
    .flatMap(({ clientId, name, team, editing }) => {
      if (!editing || editing.collection !== path.collection || editing.id !== path.id || editing.field !== path.field) return [];
      const index = indexOfAnchor(text, editing.head);
      return index === null ? [] : [{ clientId, name, team, index }];
    })
    .sort((left, right) => left.index - right.index);
  if (carets.length === 0) return null;
  return (
    <span className={styles.mirror} aria-hidden>
      {carets.map(({ clientId, name, team, index }, at) => (
        <span key={clientId}>
          {value.slice(carets[at - 1]?.index ?? 0, index)}
          <span className={styles.caret} data-team={team} data-foreign-caret={name}>
            <span className={styles.name}>{name}</span>
          </span>
        </span>
      ))}
      {value.slice(carets.at(-1)!.index)}
    </span>
  );
}
