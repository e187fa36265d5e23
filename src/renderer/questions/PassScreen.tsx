// One screen for a whole room: somebody says whose turn it is, answers, and hands it to the next. Only the facilitator
// ends it.
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../ui/translation.tsx';
import { listParticipants, participants, type Side, type Team } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { AnswerSteps } from './AnswerSteps.tsx';
import type { OpenQuestion } from './openQuestions.ts';
import { StandingLine } from './StandingLine.tsx';
import sheet from './AnswerSheet.module.css';
import styles from './PassScreen.module.css';

const participantsOnly = [participants];

interface Turn {
  readonly id: string;
  readonly side: Team;
}

export default function PassScreen({ question, standing, onClose }: OpenQuestion & { onClose: () => void }) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState<Turn | null>(null);
  const missing = useQuery(listParticipants, participantsOnly).filter(({ id }) => standing.missingIds.includes(id));
  const somebody = (side: Side) => setTurn({ id: `guest-${nanoid(10)}`, side });
  return (
    <ModalOverlay
      data-veil
      className={sheet.overlay!}
      isOpen
      isKeyboardDismissDisabled={turn !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={sheet.modal!}>
        <Dialog className={sheet.sheet!}>
          <header className={sheet.head}>
            <Heading slot="title" className={sheet.title!}>
              {turn ? question.text : t('questions.pass.who')}
            </Heading>
            {!turn && (
              <Button look="quiet" onPress={onClose}>
                {t('questions.pass.end')}
              </Button>
            )}
            {turn && !standing.answeredIds.has(turn.id) && (
              <Button look="quiet" onPress={() => setTurn(null)}>
                {t('questions.pass.back')}
              </Button>
            )}
          </header>
          <p className={sheet.lead}>{turn ? '' : question.text}</p>
          <div className={sheet.content}>
            {turn ? (
              <AnswerSteps
                key={turn.id}
                question={question}
                participantId={turn.id}
                side={turn.side}
                hasAnswered={standing.answeredIds.has(turn.id)}
                afterwards={
                  <>
                    <h3>{t('questions.pass.sealed')}</h3>
                    <Button look="primary" size="large" autoFocus onPress={() => setTurn(null)}>
                      {t('questions.pass.next')}
                    </Button>
                  </>
                }
              />
            ) : (
              <ul className={styles.turns}>
                {missing.map(({ id, name, team }) => (
                  <li key={id}>
                    <Button
                      size="large"
                      icon={<PersonBadge name={name} team={team} />}
                      onPress={() => setTurn({ id, side: team })}
                    >
                      {name}
                    </Button>
                  </li>
                ))}
                <li>
                  <Button size="large" onPress={() => somebody('marketing')}>
                    {t('questions.pass.otherMarketing')}
                  </Button>
                </li>
                <li>
                  <Button size="large" onPress={() => somebody('sales')}>
                    {t('questions.pass.otherSales')}
                  </Button>
                </li>
              </ul>
            )}
          </div>
          <StandingLine standing={standing} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
