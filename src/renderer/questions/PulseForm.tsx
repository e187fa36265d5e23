// The answer to a pulse, in two steps and one envelope: the state of the relationship with a word, then for each
// agreement that both have agreed to, whether it is kept.
import { IconLock } from '@tabler/icons-react';
import { agreementsOfPulse } from '../../domain/everyday/pulses.ts';
import { keptLevels } from '../../domain/everyday/pulse.ts';
import { agreements } from '../../domain/partnership/agreements.ts';
import { participants } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedChoice } from '../ui/SegmentedChoice.tsx';
import { useTranslation } from '../ui/translation.tsx';
import type { AnswerFormProps } from './answerForm.ts';
import { PollForm } from './PollForm.tsx';
import styles from './PulseForm.module.css';

const collections = [agreements, participants];
const levels = ['0', '1', '2', '3', ''] as const;
type Level = (typeof levels)[number];

export function PulseForm(props: AnswerFormProps) {
  const { t } = useTranslation();
  const asked = useQuery(agreementsOfPulse, collections);
  const { draft, onDraft } = props;
  const { first, kept = {} } = draft;
  if (first === undefined)
    return (
      <PollForm
        {...props}
        next={t('everyday.pulse.next')}
        onSeal={(answer, word) => onDraft({ ...draft, first: { answer: answer as object, word } })}
      />
    );
  const seal = () => {
    const known = Object.entries(kept).filter(([, level]) => level !== '');
    const answered = Object.fromEntries(known.map(([id, level]) => [id, keptLevels[Number(level)]!]));
    props.onSeal({ ...first.answer, kept: answered }, first.word);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        seal();
      }}
    >
      {asked.map(({ id, title }) => (
        <SegmentedChoice
          key={id}
          label={`${title || t('words.untitled')}. ${t('everyday.pulse.kept')}`}
          value={(kept[id] ?? '') as Level}
          options={levels.map((level) => ({
            value: level,
            label: level === '' ? t('everyday.pulse.unknown') : t(`everyday.pulse.level.${level}`),
          }))}
          onChange={(level) => onDraft({ ...draft, kept: { ...kept, [id]: level } })}
        />
      ))}
      <Button type="submit" look="primary" size="large" icon={<IconLock size={18} stroke={1.75} />}>
        {t('questions.seal')}
      </Button>
      <p className={styles.trust}>{t('questions.trust')}</p>
    </form>
  );
}
