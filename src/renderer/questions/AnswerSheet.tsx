// The sheet on which a question is answered: over the whole window, with how many have answered at its foot.
import { IconX } from '@tabler/icons-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../ui/translation.tsx';
import type { Team } from '../../domain/people/participants.ts';
import { Button } from '../ui/Button.tsx';
import { AnswerSteps } from './AnswerSteps.tsx';
import type { OpenQuestion } from './openQuestions.ts';
import { StandingLine } from './StandingLine.tsx';
import headline from '../ui/Headline.module.css';
import styles from './AnswerSheet.module.css';

export interface AnswerSheetProps extends OpenQuestion {
  readonly participantId: string;
  readonly side: Team;
  readonly onClose: () => void;
}

export default function AnswerSheet({ question, standing, participantId, side, onClose }: AnswerSheetProps) {
  const { t } = useTranslation();
  const hasAnswered = standing.answeredIds.has(participantId);
  return (
    <ModalOverlay data-veil className={styles.overlay!} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={styles.modal!}>
        <Dialog className={styles.sheet!}>
          <header className={styles.head}>
            <Heading slot="title" className={`${headline.headline} ${styles.title}`}>
              {question.text}
            </Heading>
            <Button look="quiet" icon={<IconX size={18} stroke={1.75} />} onPress={onClose}>
              {t(hasAnswered ? 'questions.close' : 'questions.later')}
            </Button>
          </header>
          {!hasAnswered && question.kind === 'poll' && <p className={styles.lead}>{t('questions.poll.lead')}</p>}
          <div className={styles.content}>
            <AnswerSteps
              key={participantId}
              question={question}
              participantId={participantId}
              side={side}
              hasAnswered={hasAnswered}
            />
          </div>
          <StandingLine standing={standing}>{t('questions.counter', { counter: question.counter })}</StandingLine>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
