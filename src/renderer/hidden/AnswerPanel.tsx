// The frame in which a collection or a vote is answered: a panel at the right on a laptop, the whole window on a phone.
// Question, what it is about, the answer, and at the foot how far the room is.
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import { TimeLeft } from '../questions/TimeLeft.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useStandingText } from './useCounters.ts';
import styles from './AnswerPanel.module.css';

export interface AnswerPanelProps extends OpenQuestion {
  readonly lead: string;
  readonly onClose: () => void;
  /** The button at the foot. */
  readonly action: ReactNode;
  readonly children: ReactNode;
}

export function AnswerPanel({ question, standing, lead, onClose, action, children }: AnswerPanelProps) {
  const { t } = useTranslation();
  const words = useStandingText(question, standing);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('textarea, [data-first]')?.focus(), []);
  return (
    <section
      ref={panel}
      className={styles.panel}
      role="dialog"
      aria-label={question.text}
      data-answer-panel={question.kind}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className={styles.head}>
        <h2>{question.text}</h2>
        <IconButton label={t('questions.close')} icon={<IconX size={20} stroke={1.75} />} onPress={onClose} />
      </header>
      <div className={styles.content} tabIndex={-1}>
        <p className={styles.lead}>{lead}</p>
        {children}
      </div>
      <footer className={styles.foot}>
        <p>
          <b>{words.main}</b>
          <span>{words.more}</span>
          <TimeLeft endsAt={question.endsAt} />
        </p>
        {action}
      </footer>
    </section>
  );
}
