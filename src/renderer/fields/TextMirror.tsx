// The same text behind the field, unseen: it gives the field its height in every browser, places the carets of others
// and underlines the names of terms.
import { Fragment } from 'react';
import type * as Y from 'yjs';
import type { TextPath } from '../../domain/document/textEditing.ts';
import { usePresence } from '../session/hooks.ts';
import { explainsTerms } from './termLook.ts';
import { TermWords } from './TermWords.tsx';
import { indexOfAnchor } from './textBinding.ts';
import styles from './CollaborativeText.module.css';

export interface TextMirrorProps {
  readonly text: Y.Text;
  /** What the field shows. */
  readonly words: string;
  readonly placeholder: string;
  readonly path: TextPath;
}

export function TextMirror({ text, words, placeholder, path }: TextMirrorProps) {
  const carets = usePresence()
    .flatMap(({ clientId, name, team, editing }) => {
      if (!editing || editing.collection !== path.collection || editing.id !== path.id || editing.field !== path.field)
        return [];
      const index = indexOfAnchor(text, editing.head);
      return index === null ? [] : [{ clientId, name, team, index }];
    })
    .sort((left, right) => left.index - right.index);
  const drawn = (part: string) => (part !== '' && explainsTerms(path) ? <TermWords text={part} /> : part);
  return (
    <span className={styles.mirror} aria-hidden>
      {carets.map(({ clientId, name, team, index }, at) => (
        <Fragment key={clientId}>
          {drawn(words.slice(carets[at - 1]?.index ?? 0, index))}
          <span className={styles.caret} data-team={team} data-foreign-caret={name}>
            {/* Towards the end of the text the name stands to the left, where there is room. */}
            <span className={styles.name} data-side={index > words.length / 2 ? 'left' : 'right'}>
              {name}
            </span>
          </span>
        </Fragment>
      ))}
      {drawn(words.slice(carets.at(-1)?.index ?? 0)) || (carets.length === 0 ? placeholder : '')}
      {/* A line that is still empty has height, too. */}
      {'\u200B'}
    </span>
  );
}
