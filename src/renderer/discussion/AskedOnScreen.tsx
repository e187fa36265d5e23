// One question from the room for the room: its words, and nothing of who asked.
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { comments } from '../../domain/discussion/comments.ts';
import { getRecord } from '../../domain/record/collection.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { useQuery } from '../session/hooks.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './AskedOnScreen.module.css';

const commentsOnly = [comments];
const sizes = [72, 64, 56, 48, 40, 32];

/** `choice.stageId` names the comment. */
export function AskedOnScreen({ choice, head, onTypeSize }: AudienceViewProps) {
  const { t } = useTranslation();
  const id = choice.stageId ?? '';
  const text = useQuery(
    useCallback((doc: Y.Doc) => getRecord(doc, comments, id)?.text.trim() ?? '', [id]),
    commentsOnly,
  );
  return (
    <OnScreen head={head} title={t('discussion.askedTitle')} sizes={sizes} of={text} onTypeSize={onTypeSize}>
      <p className={styles.asked} data-asked={id} dir="auto">
        {text}
      </p>
    </OnScreen>
  );
}
