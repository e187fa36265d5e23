// Leaving a point open on purpose: who takes care of it, until when. Without both it is not decided.
import { useState } from 'react';
import type { Gap } from '../../domain/plan/gaps.ts';
import { leaveOpen } from '../../domain/plan/leaveOpen.ts';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { PersonField } from '../fields/PersonField.tsx';
import { useQuery, useSession } from '../session/hooks.ts';
import { DateField, isPast } from '../ui/DateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useFormOver } from '../ui/formOver.ts';
import { TextField } from '../ui/TextField.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { composeText } from '../ui/typedText.ts';
import styles from './LeaveOpenDialog.module.css';

const people = [participants];

export function LeaveOpenDialog({ gap, title, onClose }: { gap: Gap; title: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const everybody = useQuery(listParticipants, people);
  const { decision } = gap;
  const now = {
    responsibleId: decision?.responsibleId ?? null,
    dueOn: decision?.dueOn ?? '',
    note: decision?.note ?? '',
  };
  const form = useFormOver(`leave open ${gap.kind} ${gap.recordId}`, now, { note: composeText });
  const { values, change, toWrite, forget } = form;
  const { responsibleId, dueOn, note } = values;
  const [isTried, setTried] = useState(false);
  const close = () => {
    forget();
    onClose();
  };
  const dueProblem = dueOn === '' ? t('refusal.dueMissing') : isPast(dueOn) ? t('closing.duePast') : null;
  const leave = () => {
    setTried(true);
    if (responsibleId === null || dueProblem !== null) return;
    const { kind, recordId } = gap;
    if (run(leaveOpen, { kind, recordId, ...now, ...toWrite }).ok) close();
  };
  return (
    <FormDialog
      width="narrow"
      title={t('closing.leaveTitle')}
      lead={title}
      onClose={close}
      action={t('closing.leave')}
      onAction={leave}
      className={styles.form}
    >
      <div>
        <PersonField
          label={t('closing.responsible')}
          people={everybody}
          personId={responsibleId}
          onChange={(next) => change({ responsibleId: next })}
        />
        {isTried && responsibleId === null && (
          <p role="alert" className={styles.error}>
            {t('refusal.responsibleMissing')}
          </p>
        )}
      </div>
      <DateField
        label={t('closing.dueOn')}
        isAhead
        value={dueOn}
        isInForm
        onChange={(next) => change({ dueOn: next })}
        {...(isTried && dueProblem !== null ? { error: dueProblem } : {})}
      />
      <TextField
        label={t('closing.note')}
        value={note}
        onChange={(next) => change({ note: next })}
        maxLength={500}
        isMultiline
        rows={2}
      />
    </FormDialog>
  );
}
