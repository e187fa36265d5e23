// A revealed definition duel: what everybody wrote, without names, marketing left and sales right; words that both use
// are underlined. Answers are picked into the common definition, which both sides then agree to.
import { IconArrowDown, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { textOf } from '../../domain/record/collection.ts';
import { closeDuel, type Duel } from '../../domain/terms/duel.ts';
import { duelWords, wordsOf, type DuelAnswer } from '../../domain/terms/duelWords.ts';
import { criterionKinds, namesOf, termName, updateTerm, type Term } from '../../domain/terms/terms.ts';
import { CollaborativeText } from '../fields/CollaborativeText.tsx';
import { SectionHead } from '../record/SectionHead.tsx';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { useToast } from '../ui/Toast.tsx';
import { CriterionList } from './CriterionList.tsx';
import { duelHeadline, duelLead } from './duelSentences.ts';
import { answerGroups, DuelText } from './DuelText.tsx';
import { TermConsent } from './TermConsent.tsx';
import { useTermsView } from './termRecords.ts';
import styles from './DuelView.module.css';

export function DuelView({ duel, term }: { duel: Duel; term: Term }) {
  const { isReadOnly } = useTermsView();
  const session = useSession();
  const toast = useToast();
  const language = useLanguage();
  const { t } = useTranslation();
  const own = namesOf(term);
  const words = duelWords(duel.answers, own);
  const common = new Set(words.common.map(({ stem }) => stem));
  const close = () => {
    if (session.run(closeDuel, { questionId: duel.question.id }).ok) toast({ text: t('terms.duel.closed') });
  };
  const pick = (text: string) => {
    const definition = textOf(session.workshop.doc, { name: 'terms' }, term.id, 'definition')?.toString() ?? '';
    const next = definition.trim() === '' ? text : `${definition.trimEnd()} ${text}`;
    return session.run(updateTerm, { id: term.id, values: { definition: next } }).ok;
  };
  return (
    <div className={styles.duel} data-duel={duel.question.id} data-apart={words.isApart || undefined}>
      {!isReadOnly && (
        <Tools>
          <Button size="small" look="primary" icon={<IconCheck size={16} stroke={2} />} onPress={close}>
            {t('terms.duel.close')}
          </Button>
        </Tools>
      )}
      <SectionHead
        className={styles.head}
        headline={duelHeadline(t, language, duel, term)}
        lead={duelLead(t, language, words)}
      >
        {words.common.length > 0 && (
          <ul className={styles.common} aria-label={t('terms.duel.common')}>
            {words.common.map(({ word, stem, count }) => (
              <li key={stem} data-common-word={stem}>
                {word} <span>{count}</span>
              </li>
            ))}
          </ul>
        )}
      </SectionHead>
      {/* Where nothing in it can be pressed it is reached to be scrolled. */}
      <div className={styles.fields} tabIndex={isReadOnly ? 0 : undefined}>
        {answerGroups(duel.answers, words.isApart).map(({ side, answers }) => (
          <section key={side} className={styles.field} data-side={side}>
            <h3>
              {side === 'all' ? <i className={styles.diamond} aria-hidden /> : <TeamMark mark={side} size={14} />}
              {t(`terms.duel.answersOf.${side}`, { count: answers.length })}
            </h3>
            <ul>
              {answers.map((answer, at) => (
                <Answer
                  key={at}
                  answer={answer}
                  common={common}
                  own={wordsOf(own)}
                  isApart={words.isApart}
                  {...(isReadOnly ? {} : { onPick: pick })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer className={styles.foot}>
        <div>
          <h3>{t('terms.duel.proposal')}</h3>
          <p>{t('terms.duel.proposalHint')}</p>
        </div>
        <div className={styles.draft} data-field="definition">
          <CollaborativeText
            path={{ collection: 'terms', id: term.id, field: 'definition' }}
            label={t('terms.definition', { name: termName(term, language) })}
            placeholder={t('terms.definitionPlaceholder')}
            isMultiline
          />
          <div className={styles.criteria}>
            {criterionKinds.map((kind) => (
              <CriterionList key={kind} term={term} kind={kind} />
            ))}
          </div>
        </div>
        <TermConsent term={term} />
      </footer>
    </div>
  );
}

interface AnswerProps {
  readonly answer: DuelAnswer;
  readonly common: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  readonly isApart: boolean;
  /** Puts the text into the definition; false when it was refused. */
  readonly onPick?: (text: string) => boolean;
}

function Answer({ answer, common, own, isApart, onPick }: AnswerProps) {
  const [isPicked, setPicked] = useState(false);
  const { t } = useTranslation();
  const mark =
    isApart && answer.side !== 'none' ? (
      <TeamMark mark={answer.side} size={18} />
    ) : (
      <i className={styles.diamond} aria-hidden />
    );
  return (
    <li data-picked={isPicked || undefined}>
      <button
        type="button"
        disabled={!onPick}
        aria-pressed={isPicked}
        aria-label={t('terms.duel.pick', { text: answer.text })}
        onClick={() => setPicked(!isPicked && (onPick?.(answer.text) ?? false))}
      >
        {mark}
        <span>
          <DuelText text={answer.text} own={own} common={common} />
        </span>
        {isPicked && <IconArrowDown size={18} stroke={2} aria-hidden />}
      </button>
    </li>
  );
}
