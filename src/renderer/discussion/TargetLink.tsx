// What a comment is about: its title, which leads there.
import { IconArrowRight } from '@tabler/icons-react';
import type * as Y from 'yjs';
import { useMemo } from 'react';
import { sectionOfTarget, type CommentTarget } from '../../domain/discussion/comments.ts';
import { storedRecord } from '../../domain/record/collection.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './TargetLink.module.css';

export function TargetLink({ target, onFollow }: { target: CommentTarget; onFollow: () => void }) {
  const { t } = useTranslation();
  const { id } = useWorkshopPlace();
  const { workshop } = useSession();
  const title = useMemo(() => titleOf(workshop.doc, target), [workshop.doc, target]);
  const section = sectionOfTarget(target);
  const words = (
    <>
      <span className={styles.section}>{section ? t(`app.section.${section}`) : t('agenda.title')}</span>
      <span dir="auto">{title || t('words.untitled')}</span>
    </>
  );
  if (!section) return <p className={styles.target}>{words}</p>;
  return (
    // Where it leads is drawn below the dialog, which closes.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span onClick={onFollow}>
      <PlaceLink
        to={{ page: 'workshop', id, section, target: { record: target.id } }}
        className={`${styles.target} ${styles.link}`}
      >
        {words}
        <IconArrowRight size={16} stroke={1.75} aria-hidden />
      </PlaceLink>
    </span>
  );
}

/** The first of these that the record has. */
const titleFields = ['title', 'text', 'name', 'nameDe', 'nameEn', 'role', 'day'];

function titleOf(doc: Y.Doc, { collection: name, id }: CommentTarget): string {
  const stored = storedRecord(doc, { name }, id);
  for (const field of titleFields) {
    const value = stored?.get(field);
    const text = value == null ? '' : String(value).trim();
    if (text !== '') return text;
  }
  return '';
}
