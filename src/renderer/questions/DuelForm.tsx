// The answer to a definition duel: one or two sentences. When the time is up, what stands there is sealed by itself.
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { longestAnswer } from '../../domain/terms/duel.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { AnswerFormProps } from './answerForm.ts';

export function DuelForm({ question, side, draft, onDraft, onSeal }: AnswerFormProps) {
  const { workshop } = useSession();
  const { t } = useTranslation();
  const { text = '' } = draft;
  const seal = () => {
    const words = text.trim();
    if (words !== '') onSeal({ side, text: words }, words);
  };
  const latest = useRef(seal);
  useEffect(() => {
    latest.current = seal;
  });
  const { endsAt } = question;
  useEffect(() => {
    if (endsAt === null) return;
    const timer = setTimeout(() => latest.current(), Math.max(0, endsAt - workshop.now()));
    return () => clearTimeout(timer);
  }, [endsAt, workshop]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        seal();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        seal();
      }}
    >
      <TextField
        label={t('terms.duel.answer')}
        description={t('terms.duel.answerHint')}
        value={text}
        maxLength={longestAnswer}
        isMultiline
        rows={4}
        autoFocus
        onChange={(typed) => onDraft({ text: typed })}
      />
      <p style={{ marginTop: 16 }}>
        <Button type="submit" look="primary" size="large" icon={<IconLock size={18} stroke={1.75} />}>
          {t('questions.seal')}
        </Button>
      </p>
    </form>
  );
}
