// One screen for a whole room: somebody says whose turn it is, writes cards or votes, and hands it to the next. Nothing of
// it is kept on this device.
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from '../ui/translation.tsx';
import { sides, type Side, type Team } from '../../domain/people/teams.ts';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import CollectPanel from './CollectPanel.tsx';
import { usePeople } from './usePeople.ts';
import VotePanel from './VotePanel.tsx';
import sheet from '../questions/AnswerSheet.module.css';
import styles from '../questions/PassScreen.module.css';

interface Turn {
  readonly id: string;
  readonly side: Team;
}

export function HiddenPass({ question, standing, onClose }: OpenQuestion & { onClose: () => void }) {
  const { t } = useTranslation();
  const people = usePeople();
  const [turn, setTurn] = useState<Turn | null>(null);
  const missing = people.filter(({ id }) => standing.missingIds.includes(id));
  const somebody = (side: Side) => setTurn({ id: `guest-${nanoid(10)}`, side });
  const Panel = question.kind === 'vote' ? VotePanel : CollectPanel;
  return (
    <ModalOverlay
      data-veil
      className={sheet.overlay!}
      isOpen
      isKeyboardDismissDisabled={turn !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={sheet.modal!}>
        <Dialog className={sheet.sheet!} aria-label={t('questions.pass.who')}>
          <header className={sheet.head}>
            <Heading slot="title" className={sheet.title!}>
              {t('questions.pass.who')}
            </Heading>
            <Button look="quiet" onPress={onClose}>
              {t('questions.pass.end')}
            </Button>
          </header>
          <p className={sheet.lead}>{question.text}</p>
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
            {sides.map((side) => (
              <li key={side}>
                <Button size="large" onPress={() => somebody(side)}>
                  {t(side === 'marketing' ? 'questions.pass.otherMarketing' : 'questions.pass.otherSales')}
                </Button>
              </li>
            ))}
          </ul>
          {turn && (
            <Panel
              key={turn.id}
              question={question}
              standing={standing}
              participantId={turn.id}
              side={turn.side}
              keeps={false}
              onClose={() => setTurn(null)}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
