// The answer to the relationship poll: one of four states, by its key 1 to 4 as well, and a word if one likes.
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from '../ui/translation.tsx';
import { longestWord, relationshipStates, type RelationshipState } from '../../domain/questions/kinds.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { AnswerFormProps } from './answerForm.ts';
import { StateGlyph } from './StateGlyph.tsx';
import styles from './PollForm.module.css';

export interface PollFormProps extends AnswerFormProps {
  /** On the button where the answer is not whole yet. */
  readonly next?: string;
}

export function PollForm({ question, side, draft, onDraft, onSeal, next }: PollFormProps) {
  const { t } = useTranslation();
  const { state = null, word = '' } = draft;
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const seal = () => {
    if (state === null) return setMissing(true);
    onSeal({ side, state, word: word.trim() }, word);
  };
  const choose = (next: RelationshipState) => {
    onDraft({ ...draft, state: next });
    setMissing(false);
  };
  useNumberKeys(form, choose);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        seal();
      }}
    >
      <RadioGroup
        className={styles.states!}
        aria-label={question.text}
        value={state}
        onChange={(next) => choose(next as RelationshipState)}
        isInvalid={isMissing}
      >
        {relationshipStates.map((each, at) => (
          <Radio
            key={each}
            value={each}
            className={styles.state!}
            aria-label={t(`questions.state.${each}`)}
            aria-describedby={`state-${each}`}
          >
            <span className={styles.key} aria-hidden>
              {at + 1}
            </span>
            <span className={styles.glyph}>
              <StateGlyph state={each} height={64} />
            </span>
            <span className={styles.words}>
              <b>{t(`questions.state.${each}`)}</b>
              <span id={`state-${each}`}>{t(`questions.stateText.${each}`)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {isMissing && (
        <p className={styles.missing} role="alert">
          {t('questions.poll.choose')}
        </p>
      )}
      <div className={styles.foot}>
        <div className={styles.word}>
          <TextField
            label={t('questions.poll.word')}
            description={t('questions.poll.wordHint')}
            value={word}
            onChange={(typed) => onDraft({ ...draft, word: typed })}
            maxLength={longestWord}
          />
        </div>
        <Button type="submit" look="primary" size="large" icon={<IconLock size={18} stroke={1.75} />}>
          {next ?? t('questions.seal')}
        </Button>
        <p className={styles.trust}>{t('questions.trust')}</p>
      </div>
    </form>
  );
}

/** 1 to 4 choose wherever the focus is in the sheet or the section, but not while one types. */
function useNumberKeys(form: React.RefObject<HTMLFormElement | null>, choose: (state: RelationshipState) => void) {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const isTyping = target.matches('input[type=text], textarea, [contenteditable=true]');
      const around = form.current?.closest('[role=dialog], [data-section]') ?? form.current;
      const isElsewhere = target !== document.body && !around?.contains(target);
      if (isTyping || isElsewhere || event.ctrlKey || event.metaKey || event.altKey) return;
      const state = relationshipStates[Number(event.key) - 1];
      if (state) latest.current(state);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [form]);
}
