// The section "terms": the chain from the lead to the sales opportunity with its definitions, and the team's own terms.
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { duelTime } from '../../domain/terms/duel.ts';
import { chainOf } from '../../domain/terms/termChain.ts';
import { addChain, addTerm, findTerm, getTerm, removeTerm, termName, type Term } from '../../domain/terms/terms.ts';
import { withArticle } from '../../i18n/termWords.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { useSharedPanels } from '../session/sharedPanels.ts';
import { useAskQuestion } from '../questions/questionCalls.ts';
import { useOpenRecord } from '../record/useOpenRecord.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusField } from '../ui/focusField.ts';
import { useLanguage } from '../ui/language.ts';
import { useToast } from '../ui/Toast.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { DuelView } from './DuelView.tsx';
import { OwnTerms } from './OwnTerms.tsx';
import {
  readTermRecords,
  termCollections,
  TermsContext,
  TermToolsContext,
  type TermRecords,
  type TermsView,
  type TermTools,
} from './termRecords.ts';
import { TermChain } from './TermChain.tsx';
import { TermPanel } from './TermPanel.tsx';
import { TermsHead } from './TermsHead.tsx';
import styles from './TermsSection.module.css';

export default function TermsSection() {
  const records = useQuery(readTermRecords, termCollections);
  const session = useSession();
  const navigation = useNavigation();
  const target = useTarget('terms');
  const { t } = useTranslation();
  const { opened, open: openTerm, close: closeTerm } = useOpenRecord();
  const element = useRef<HTMLDivElement>(null);
  const isReadOnly = !useCanEdit();
  const { terms, duels } = records;
  const duel = duels.findLast(({ isOpen }) => isOpen);
  const contested = terms.find(({ id }) => id === duel?.termId);
  const chain = chainOf(terms);
  const shown = terms.find(({ id }) => id === opened?.id);

  const focusTerm = (id: string, field?: string) =>
    requestAnimationFrame(() => {
      const column = element.current?.querySelector<HTMLElement>(`[data-term="${CSS.escape(id)}"]`);
      column?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (column && (field === undefined || !focusField(column, field))) column.focus({ preventScroll: true });
    });
  const tools = useTools(records, { isReadOnly, openTerm, closeTerm });
  const { write } = tools;
  const view: TermsView = { ...records, ...tools };
  /** The step of the own side, also for the facilitator, who could hand the screen to the other one. */
  const ownConsent = (column: HTMLElement) => {
    const side = records.people.find(({ id }) => id === session.actor.get())?.team;
    return column.querySelector<HTMLElement>(`[data-consent-of="${side}"] [data-field="consent"] button`);
  };
  const addOwn = (name = '') => {
    const known = findTerm(session.workshop.doc, name);
    const result = known ? null : session.run(addTerm, { nameDe: name, nameEn: name });
    if (known) focusTerm(known.id);
    else if (result?.ok) openTerm(result.value, name === '' ? 'nameDe' : 'definition');
  };
  useSharedPanels('terms', [opened?.id ?? ''], ([id = '']) => (id === '' ? closeTerm() : openTerm(id)));
  useEffect(() => {
    if (!target) return;
    const { record, field } = target;
    if (field === 'agreementId' || field === 'nameDe') openTerm(record, field);
    else {
      if (field === 'definition' && !isReadOnly) write(record);
      focusTerm(record, field);
    }
    navigation.settle();
  }, [target, navigation, isReadOnly, openTerm, write]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = event.target.dataset['term'];
    if (id === undefined) return;
    const columns = [...(element.current?.querySelectorAll<HTMLElement>('[data-term]') ?? [])];
    const at = columns.indexOf(event.target);
    const key = event.key.toLowerCase();
    if (key === 'arrowright') columns[at + 1]?.focus();
    else if (key === 'arrowleft') columns[at - 1]?.focus();
    else if (isReadOnly) return;
    else if (key === 'enter') write(id);
    else if (key === 'n') addOwn();
    else if (key === 'd' && view.startDuel) view.startDuel(id);
    else if (key === 'c') ownConsent(event.target)?.click();
    else return;
    event.preventDefault();
  };
  const closePanel = () => {
    const id = opened?.id ?? '';
    closeTerm();
    focusTerm(id);
  };
  const isEmpty = terms.length === 0;
  return (
    <TermsContext value={view}>
      <TermToolsContext value={tools}>
        <div
          ref={element}
          className={styles.section}
          data-section="terms"
          data-panel-open={shown !== undefined || undefined}
          onKeyDown={onKeyDown}
        >
          {!isReadOnly && !isEmpty && !contested && (
            <Tools>
              <Button
                size="small"
                look="primary"
                icon={<IconPlus size={16} stroke={2} />}
                aria-label={t('terms.addSpoken')}
                onPress={() => addOwn()}
              >
                {t('terms.add')}
              </Button>
            </Tools>
          )}
          {duel && contested ? (
            <DuelView key={duel.question.id} duel={duel} term={contested} />
          ) : (
            <div className={styles.content} data-scrolls="terms">
              {isEmpty ? (
                <EmptyState
                  title={t('terms.empty')}
                  text={t('terms.emptyText')}
                  {...(isReadOnly
                    ? {}
                    : {
                        action: (
                          <div className={styles.steps}>
                            <Button look="primary" onPress={() => void session.run(addChain, {})}>
                              {t('terms.createChain')}
                            </Button>
                            <Button onPress={() => addOwn()}>{t('terms.ownTerm')}</Button>
                          </div>
                        ),
                      })}
                />
              ) : (
                <>
                  <TermsHead onTakeIn={addOwn} />
                  {chain.length > 0 ? (
                    <TermChain chain={chain} />
                  ) : (
                    !isReadOnly && (
                      <p className={styles.steps}>
                        <Button onPress={() => void session.run(addChain, {})}>{t('terms.createChain')}</Button>
                      </p>
                    )
                  )}
                  <OwnTerms terms={terms.filter(({ chainKey }) => chainKey === null)} />
                </>
              )}
            </div>
          )}
          {shown && opened && !contested && <TermPanel term={shown} focus={opened} onClose={closePanel} />}
        </div>
      </TermToolsContext>{' '}
    </TermsContext>
  );
}

interface Opening {
  readonly isReadOnly: boolean;
  readonly openTerm: (id: string, field?: string) => void;
  readonly closeTerm: () => void;
}

/** The same functions while somebody writes: no term is drawn again because of another one. */
function useTools({ people, uses }: TermRecords, { isReadOnly, openTerm, closeTerm }: Opening): TermTools {
  const session = useSession();
  const language = useLanguage();
  const undoToast = useUndoToast();
  const toast = useToast();
  const ask = useAskQuestion();
  const { t } = useTranslation();
  const [writing, write] = useState<string | null>(null);
  return useMemo(() => {
    const { doc, now } = session.workshop;
    const nameOf = (term: Term) => termName(term, language) || t('terms.untitled');
    const remove = (id: string) => {
      const term = getTerm(doc, id);
      if (!term || !session.run(removeTerm, { id }).ok) return;
      closeTerm();
      undoToast(t('terms.removed', { title: nameOf(term) }));
    };
    const startDuel = (id: string) => {
      const term = getTerm(doc, id);
      const expectedIds = people.filter(({ team }) => team !== 'none').map((person) => person.id);
      if (!term) return;
      if (expectedIds.length === 0) return toast({ kind: 'problem', text: t('terms.duel.noTeam') });
      const text = t('terms.duel.question', { what: withArticle(t, language, nameOf(term)) });
      void ask({ kind: 'duel', round: '', subjectId: id, text, expectedIds, endsAt: now() + duelTime });
    };
    return {
      people,
      uses,
      isReadOnly,
      openTerm,
      writing,
      write,
      removeTerm: remove,
      startDuel: isReadOnly ? null : startDuel,
    };
  }, [session, language, undoToast, toast, ask, t, people, uses, isReadOnly, openTerm, closeTerm, writing]);
}
