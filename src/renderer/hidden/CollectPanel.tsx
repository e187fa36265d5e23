// Writing cards that nobody else can read before the reveal: one field, the own cards below it, and whether one is done.
import { IconCheck, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import { nanoid } from 'nanoid';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { Team } from '../../domain/people/participants.ts';
import { collectionSettingsOf, longestCard, type CardsAnswer } from '../../domain/questions/hiddenAnswers.ts';
import { containsName } from '../../domain/questions/namesInText.ts';
import { useSession } from '../session/hooks.ts';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useKeptState, useOpenForm } from '../ui/openForm.ts';
import { useLanguage } from '../ui/language.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { useCounters } from './useCounters.ts';
import { useOwnAnswer } from './useOwnAnswer.ts';
import { usePeople } from './usePeople.ts';
import styles from './CollectPanel.module.css';

export interface CollectPanelProps extends OpenQuestion {
  readonly participantId: string;
  readonly side: Team;
  /** False where the screen is passed on. */
  readonly keeps?: boolean;
  readonly onClose: () => void;
}

/** What stands in the field, and the card that it is the words of; null for a new one. */
interface Written {
  readonly text: string;
  readonly editedId: string | null;
}
const nothing: Written = { text: '', editedId: null };

/** Milliseconds in which a second press is part of a double click. */
const doubleClick = 600;

/** Fewer people on a side could be guessed by their cards. */
const fewestOfSide = 3;

export default function CollectPanel({
  question,
  standing,
  participantId,
  side,
  keeps = true,
  onClose,
}: CollectPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { workshop } = useSession();
  const { expectedIds, id } = question;
  const { mostPerPerson } = collectionSettingsOf(question);
  const { peopleBySide } = useCounters(question);
  const draft = useOwnAnswer<CardsAnswer>(id, participantId, { side, cards: [] }, keeps);
  const { cards } = draft.answer;
  // Where the screen is passed on nothing stays for the next person.
  const [written, setWritten, forget] = useKeptState(`card for ${id} ${participantId}`, nothing);
  const { text, editedId } = written;
  const edited = cards.find((card) => card.id === editedId);
  useOpenForm(text.trim() !== (edited?.text ?? ''));
  useEffect(() => (keeps ? undefined : forget), [keeps, forget]);
  const [problem, setProblem] = useState<'textMissing' | 'tooManyCards' | null>(null);
  const [isNamed, setNamed] = useState(false);
  const keep = (next: CardsAnswer['cards'], isDone = false, atOnce = false) =>
    draft.set({ side, cards: next }, { count: next.length, isDone, atOnce });
  /** Null when it does not go down as it stands. */
  const withWritten = (isNameMeant = false): CardsAnswer['cards'] | null => {
    const words = text.trim();
    if (words === '') setProblem('textMissing');
    else if (!edited && cards.length >= mostPerPerson) setProblem('tooManyCards');
    else if (!isNameMeant && !isNamed && containsName(workshop.doc, words)) setNamed(true);
    else if (edited) return cards.map((card) => (card === edited ? { ...card, text: words } : card));
    else return [{ id: nanoid(), text: words }, ...cards];
    return null;
  };
  const goOn = (next: Written) => {
    setWritten(next);
    setProblem(null);
    setNamed(false);
  };
  const putDown = (isNameMeant = false) => {
    const next = withWritten(isNameMeant);
    if (!next) return;
    keep(next);
    goOn(nothing);
  };
  /** What stands in the field is put down first: it would be lost. */
  const edit = (card: CardsAnswer['cards'][number]) => {
    const isUnwritten = text.trim() !== (edited?.text ?? '') && text.trim() !== '';
    const next = isUnwritten ? withWritten() : cards;
    if (!next) return;
    if (isUnwritten) keep(next);
    goOn({ text: card.text, editedId: card.id });
  };
  const finish = (isDone: boolean) => {
    const next = isDone && text.trim() !== '' ? withWritten() : cards;
    if (!next) return;
    keep(next, isDone, true);
    if (next !== cards) goOn(nothing);
  };
  const listed = expectedIds.length > 0 && side !== 'none';
  const ofSide = useSideSize(expectedIds, side);
  const isFew = listed && Math.max(ofSide, peopleBySide[side]) < fewestOfSide;
  return (
    <AnswerPanel
      question={question}
      standing={standing}
      lead={t('hidden.collect.lead')}
      onClose={onClose}
      action={<DoneButton isDone={draft.isDone} isDisabled={!draft.isLoaded} onDone={finish} />}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          putDown();
        }}
      >
        <textarea
          aria-label={t('hidden.collect.card')}
          aria-describedby={problem ? 'collect-problem' : undefined}
          aria-invalid={problem !== null}
          rows={3}
          maxLength={longestCard}
          value={text}
          onChange={(event) => {
            goOn({ ...written, text: event.target.value });
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            putDown();
          }}
        />
        {problem && (
          <p id="collect-problem" className={styles.problem} role="alert">
            {problem === 'textMissing'
              ? t('refusal.textMissing')
              : t('hidden.collect.most', { count: mostPerPerson, word: numberWord(t, language, mostPerPerson) })}
          </p>
        )}
        {isNamed ? (
          <p className={styles.named} role="alert">
            {t('questions.nameIn')}
            <Button size="small" onPress={() => putDown(true)}>
              {t('questions.nameStays')}
            </Button>
          </p>
        ) : (
          <Button type="submit" look="primary" size="large" isDisabled={!draft.isLoaded}>
            {t(edited ? 'hidden.collect.save' : 'hidden.collect.put')}
          </Button>
        )}
      </form>
      {isFew && <p className={styles.few}>{t(`hidden.collect.few.${side === 'sales' ? 'sales' : 'marketing'}`)}</p>}
      <div className={styles.own}>
        <b>{t('hidden.collect.yours', { count: cards.length, word: numberWord(t, language, cards.length) })}</b>
        <span>
          <IconEyeOff size={16} stroke={1.75} aria-hidden /> {t('hidden.collect.onlyYou')}
        </span>
      </div>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.id} data-side={side} data-edited={card.id === editedId || undefined}>
            <span>{card.text}</span>
            <IconButton
              label={t('hidden.collect.edit', { text: card.text })}
              icon={<IconPencil size={18} stroke={1.75} />}
              onPress={() => edit(card)}
            />
            <IconButton
              label={t('hidden.collect.remove', { text: card.text })}
              icon={<IconTrash size={18} stroke={1.75} />}
              onPress={() => {
                keep(cards.filter((one) => one.id !== card.id));
                if (editedId === card.id) goOn(nothing);
              }}
            />
          </li>
        ))}
      </ul>
    </AnswerPanel>
  );
}

interface DoneButtonProps {
  readonly isDone: boolean;
  readonly isDisabled: boolean;
  readonly onDone: (isDone: boolean) => void;
}

/** Says in words whether somebody has finished. The second press of a double click takes nothing back. */
function DoneButton({ isDone, isDisabled, onDone }: DoneButtonProps) {
  const { t } = useTranslation();
  const pressedAt = useRef(-Infinity);
  return (
    <Button
      look={isDone ? 'secondary' : 'primary'}
      size="large"
      icon={<IconCheck size={18} stroke={2} />}
      isDisabled={isDisabled}
      onPress={() => {
        const isSecond = performance.now() - pressedAt.current < doubleClick;
        pressedAt.current = performance.now();
        if (!isSecond) onDone(!isDone);
      }}
    >
      {t(isDone ? 'hidden.collect.doneNow' : 'hidden.collect.done')}
    </Button>
  );
}

/** How many of a side are expected. */
function useSideSize(expectedIds: readonly string[], side: Team): number {
  const people = usePeople();
  return people.filter(({ id, team }) => team === side && expectedIds.includes(id)).length;
}
