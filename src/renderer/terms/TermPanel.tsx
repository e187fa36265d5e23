// Names, deciding team and agreement of a term beside the chain.
import { useTranslation } from '../ui/translation.tsx';
import { deciders, updateTerm, type Term } from '../../domain/terms/terms.ts';
import { formatDay } from '../../i18n/format.ts';
import { dayOf } from '../../domain/record/part.ts';
import { LabelledText } from '../fields/LabelledText.tsx';
import { RecordComments } from '../discussion/RecordComments.tsx';
import { RecordPanel, type PanelFocus } from '../record/RecordPanel.tsx';
import { useSession } from '../session/hooks.ts';
import { Choice } from '../ui/Choice.tsx';
import { useLanguage } from '../ui/language.ts';
import { LineField } from '../ui/LineField.tsx';
import { Select } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTermsView } from './termRecords.ts';
import styles from './TermPanel.module.css';

/** As many further names as a term can have, and their length. */
const mostAliases = 8;
const longestAlias = 80;

export interface TermPanelProps {
  readonly term: Term;
  readonly focus: PanelFocus;
  readonly onClose: () => void;
}

export function TermPanel({ term, focus, onClose }: TermPanelProps) {
  const { agreements, duels, isReadOnly } = useTermsView();
  const language = useLanguage();
  const duel = duels.findLast(({ termId, isOpen }) => termId === term.id && !isOpen);
  const session = useSession();
  const { t } = useTranslation();
  const { id } = term;
  const path = (field: string) => ({ collection: 'terms', id, field });
  const update = (values: Parameters<typeof updateTerm.run>[1]['values']) =>
    void session.run(updateTerm, { id, values });
  const offered = agreements.filter(({ phase, id: one }) => phase !== 'ended' || one === term.agreementId);
  return (
    <RecordPanel
      id={id}
      title={t('terms.panel.label')}
      closeLabel={t('terms.panel.close')}
      look="beside"
      scrolls="term"
      data={{ 'data-term-panel': id }}
      focus={focus}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <div data-field="nameDe">
          <LabelledText path={path('nameDe')} label={t('terms.panel.nameDe')} look="line" />
        </div>
        <div data-field="nameEn">
          <LabelledText path={path('nameEn')} label={t('terms.panel.nameEn')} look="line" />
        </div>
        <LineField
          label={t('terms.panel.aliases')}
          value={term.aliases.join(', ')}
          maximum={mostAliases * longestAlias}
          isReadOnly={isReadOnly}
          stored={(words) => aliasesOf(words).join(', ')}
          onChange={(words) => update({ aliases: aliasesOf(words) })}
        />
        <Choice
          label={t('terms.panel.decides')}
          value={term.decides}
          isDisabled={isReadOnly}
          options={deciders.map((decides) => ({
            value: decides,
            label: t(`terms.panel.team.${decides}`),
            mark: <TeamMark mark={decides} size={14} />,
          }))}
          onChange={(decides) => update({ decides })}
        />
        <div data-field="definition">
          <LabelledText path={path('definition')} label={t('terms.panel.definition')} />
        </div>
        {term.chainKey !== null && term.chainKey !== 'opportunity' && (
          <div data-field="agreementId">
            <Select
              label={t('terms.panel.agreement')}
              value={offered.some((one) => one.id === term.agreementId) ? term.agreementId! : ''}
              isDisabled={isReadOnly}
              options={[
                { value: '', label: t('terms.panel.noAgreement') },
                ...offered.map(({ id: one, title }) => ({ value: one, label: title || t('words.untitled') })),
              ]}
              onChange={(chosen) => update({ agreementId: chosen === '' ? null : chosen })}
            />
          </div>
        )}
      </div>
      {duel && (
        <section className={styles.duel} data-duel-answers>
          <h3>
            {t('terms.duel.written', {
              day: formatDay(language, dayOf(duel.question.closedAt ?? duel.question.openedAt)),
            })}
          </h3>
          <ul>
            {duel.answers.map(({ text }, at) => (
              <li key={at}>
                <q>{text}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      <RecordComments of="terms" id={id} />
    </RecordPanel>
  );
}

function aliasesOf(words: string): string[] {
  return words
    .split(/[,;]/)
    .map((alias) => alias.trim().slice(0, longestAlias))
    .filter((alias) => alias !== '')
    .slice(0, mostAliases);
}
