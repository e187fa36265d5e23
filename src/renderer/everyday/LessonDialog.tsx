// Writing down what was learned on a visit. Words and links of somebody who does the same at the same time are joined.
import { useState } from 'react';
import { recordLesson } from '../../domain/everyday/lessons.ts';
import { formatDay } from '../../i18n/format.ts';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useFormOver } from '../ui/formOver.ts';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import { firstLesson, joinLinks, joinWords, lessonInput, lessonProblem } from './lessonDraft.ts';
import { LessonFields } from './LessonFields.tsx';
import type { VisitEntry } from './visitEntries.ts';
import { pairWords } from './visitWords.ts';
import styles from './Dialogs.module.css';

export function LessonDialog({ entry, onClose }: { entry: VisitEntry; onClose: () => void }) {
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const view = useEveryday();
  const now = firstLesson(view.entries.find(({ visit }) => visit.id === entry.visit.id) ?? entry, view);
  const form = useFormOver(`lesson ${entry.visit.id}`, now, { text: joinWords, linkIds: joinLinks });
  const { values: draft, change, toWrite, forget } = form;
  const [isTried, setTried] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const save = () => {
    setTried(true);
    if (lessonProblem(draft)) return;
    const saved = session.run(recordLesson, {
      visitId: entry.visit.id,
      ...lessonInput({ ...now, ...toWrite }, view.subjects),
    });
    if (!saved.ok) return;
    close();
    undoToast(t('everyday.lesson.saved'));
  };
  return (
    <Dialog
      isOpen
      title={t('everyday.lesson.title')}
      lead={t('everyday.lesson.of', { day: formatDay(language, entry.visit.day), pair: pairWords(t, entry) })}
      onClose={close}
      footer={
        <>
          <Button look="quiet" onPress={close}>
            {t('app.cancel')}
          </Button>
          <Button look="primary" onPress={save}>
            {t('everyday.lesson.save')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <LessonFields draft={draft} onChange={change} isTried={isTried} />
      </div>
    </Dialog>
  );
}
