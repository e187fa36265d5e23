// The fields of what was learned: one sentence, what it belongs to, and what becomes of it.
import { IconX } from '@tabler/icons-react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SearchSelect } from '../ui/SearchSelect.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { lessonProblem, linkedSubjects, type LessonDraft } from './lessonDraft.ts';
import { SubjectLine } from './SubjectLine.tsx';
import styles from './Dialogs.module.css';

export interface LessonFieldsProps {
  readonly draft: LessonDraft;
  readonly onChange: (values: Partial<LessonDraft>) => void;
  /** Somebody has pressed the button: what is missing is said. */
  readonly isTried: boolean;
}

export function LessonFields({ draft, onChange, isTried }: LessonFieldsProps) {
  const { t } = useTranslation();
  const { subjects, stages } = useEveryday();
  const problem = isTried ? lessonProblem(draft) : null;
  const linked = linkedSubjects(draft, subjects);
  const isAssumption = linked.some(({ evidence }) => evidence === 'assumption');
  return (
    <>
      <div className={`${styles.wide} ${styles.sentence}`} data-field="learned">
        <TextField
          label={t('everyday.lesson.text')}
          value={draft.text}
          placeholder={t('everyday.lesson.placeholder')}
          isMultiline
          rows={3}
          maxLength={2000}
          autoFocus
          onChange={(text) => onChange({ text })}
          {...(problem === 'textMissing' ? { error: t('everyday.lesson.textMissing') } : {})}
        />
      </div>
      <div className={styles.wide} role="group" aria-label={t('everyday.lesson.links')}>
        {linked.length > 0 && (
          <ul className={styles.linked}>
            {linked.map((subject) => (
              <li key={subject.id}>
                <SubjectLine subject={subject} />
                <IconButton
                  label={t('everyday.lesson.removeLink', { title: subject.title })}
                  icon={<IconX size={16} stroke={1.75} />}
                  onPress={() => onChange({ linkIds: draft.linkIds.filter((id) => id !== subject.id) })}
                />
              </li>
            ))}
          </ul>
        )}
        <SearchSelect
          // A new field after each choice: it is for the next one.
          key={draft.linkIds.length}
          label={t('everyday.lesson.links')}
          placeholder={t('everyday.lesson.addLink')}
          nothing={t('everyday.nothingFound')}
          value={null}
          options={subjects
            .filter(({ id }) => !draft.linkIds.includes(id))
            .map(({ id, kind, title, stage }) => ({
              value: id,
              label: title || t('words.untitled'),
              note: kind === 'touchpoint' ? stage : t(`words.${kind}`),
            }))}
          onChange={(id) => id !== null && onChange({ linkIds: [...draft.linkIds, id] })}
        />
      </div>
      {isAssumption && (
        <div className={styles.wide}>
          <Checkbox
            label={t('everyday.lesson.setsEvidence')}
            isChecked={draft.setsEvidence}
            onChange={(setsEvidence) => onChange({ setsEvidence })}
          />
          <p className={styles.hint}>{t('everyday.lesson.setsEvidenceText')}</p>
        </div>
      )}
      {stages.length > 0 && (
        <div className={styles.wide}>
          <SegmentedChoice
            label={t('everyday.lesson.adds')}
            value={draft.adds}
            options={[
              { value: 'nothing', label: t('everyday.lesson.addsNothing') },
              { value: 'painPoint', label: t('everyday.lesson.addsPainPoint') },
              { value: 'opportunity', label: t('everyday.lesson.addsOpportunity') },
            ]}
            onChange={(adds) => onChange({ adds })}
          />
        </div>
      )}
      {draft.adds !== 'nothing' && (
        <>
          <TextField
            label={t('everyday.lesson.newText')}
            value={draft.newText}
            maxLength={1000}
            onChange={(newText) => onChange({ newText })}
            {...(problem === 'newTextMissing' ? { error: t('everyday.lesson.newTextMissing') } : {})}
          />
          <Select
            label={t('everyday.lesson.newStage')}
            value={draft.stageId}
            options={stages.map(({ id, title }) => ({ value: id, label: title || t('words.untitled') }))}
            onChange={(stageId) => onChange({ stageId })}
          />
        </>
      )}
    </>
  );
}
