// The criteria of one kind: by what a case is recognised as one, in its profile or its behaviour.
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import {
  addCriterion,
  removeCriterion,
  termCriteria,
  type CriterionKind,
  type Term,
} from '../../domain/terms/terms.ts';
import { getRecord } from '../../domain/record/collection.ts';
import { InlineText } from '../fields/InlineText.tsx';
import { useAddedLine } from '../fields/useAddedLine.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useTermTools } from './termRecords.ts';
import styles from './CriterionList.module.css';

export function CriterionList({ term, kind }: { term: Term; kind: CriterionKind }) {
  const { isReadOnly } = useTermTools();
  const session = useSession();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const criteria = term.criterionList.filter((criterion) => criterion.kind === kind);
  const added = useAddedLine({
    label: t('terms.criterion'),
    maximum: 200,
    add(text) {
      const result = session.run(addCriterion, { termId: term.id, kind, text });
      return result.ok ? result.value : null;
    },
    textOf: (id) => getRecord(session.workshop.doc, termCriteria, id)?.text ?? '',
  });
  if (isReadOnly && criteria.length === 0) return null;
  const remove = (id: string, title: string) => {
    if (session.run(removeCriterion, { id }).ok) undoToast(t('terms.removed', { title }));
  };
  return (
    <section className={styles.list}>
      <header>
        <h4>{t(`terms.${kind}`)}</h4>
        {!isReadOnly && (
          <button
            type="button"
            className={styles.add}
            title={t(`terms.addCriterion.${kind}`)}
            aria-label={t(`terms.addCriterion.${kind}`)}
            data-field="criterion"
            onClick={added.open}
          >
            <IconPlus size={15} stroke={2} aria-hidden />
          </button>
        )}
      </header>
      <ul>
        {criteria.map(({ id, text }) => (
          <li key={id}>
            <IconCheck size={15} stroke={2} aria-hidden />
            <InlineText
              path={{ collection: 'termCriteria', id, field: 'text' }}
              value={text}
              label={t('terms.criterion')}
              placeholder={t('terms.criterionPlaceholder')}
              {...added.of(id)}
              {...(isReadOnly ? {} : { onRemove: () => remove(id, text || t('words.untitled')) })}
            />
          </li>
        ))}
        {added.line && (
          <li>
            <IconCheck size={15} stroke={2} aria-hidden />
            {added.line}
          </li>
        )}
      </ul>
    </section>
  );
}
