// The terms for the room: the chain with its definitions, three beside each other, then the team's own terms; what does not
// fit on one screen in pages.
import { useTranslation } from '../ui/translation.tsx';
import { countTerms } from '../../domain/terms/termCounts.ts';
import { statusOfTerm, validTermConsent } from '../../domain/terms/termStatus.ts';
import { termName, type Term } from '../../domain/terms/terms.ts';
import { sides } from '../../domain/people/participants.ts';
import { termsHeadline } from '../../i18n/termWords.ts';
import type { AudienceViewProps } from '../session/audience.ts';
import { termPages, termsOnScreen } from '../session/audiencePages.ts';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { DuelOnScreen } from './DuelOnScreen.tsx';
import { readTermRecords, termCollections, type TermRecords } from './termRecords.ts';
import styles from './TermsOnScreen.module.css';

const sizes = [44, 38, 34, 30, 26, 22];
/** While a revealed duel is being merged into a definition, the room sees that; else the terms. */
export function TermsOnScreen(props: AudienceViewProps) {
  const records = useQuery(readTermRecords, termCollections);
  const duel = records.duels.findLast(({ isOpen }) => isOpen);
  const term = records.terms.find(({ id }) => id === duel?.termId);
  return duel && term ? (
    <DuelOnScreen key={duel.question.id} {...props} duel={duel} term={term} />
  ) : (
    <AllTerms {...props} {...records} />
  );
}

function AllTerms({ terms, uses, choice, head, onTypeSize }: AudienceViewProps & TermRecords) {
  const language = useLanguage();
  const { t } = useTranslation();
  const all = termsOnScreen(terms);
  const pages = termPages(all);
  const { id, columns } = pages.find((page) => page.id === choice.stageId) ?? pages[0]!;
  const shown = all.slice(columns.from, columns.to);
  return (
    <OnScreen
      key={id}
      head={head}
      title={terms.length === 0 ? t('terms.empty') : termsHeadline(t, language, countTerms(terms, uses))}
      lead={terms.length === 0 ? t('terms.emptyText') : ''}
      sizes={sizes}
      of={terms}
      onTypeSize={onTypeSize}
    >
      <ol className={styles.terms}>
        {shown.map((term) => (
          <TermOnScreen key={term.id} term={term} name={termName(term, language) || t('terms.untitled')} />
        ))}
      </ol>
    </OnScreen>
  );
}

function TermOnScreen({ term, name }: { term: Term; name: string }) {
  const { t } = useTranslation();
  const status = statusOfTerm(term);
  const agreed = sides.filter((side) => validTermConsent(term, side));
  return (
    <li data-term={term.id}>
      <p className={styles.name}>
        {name}
        {status === 'agreed' ? <TeamMark mark="both" size={30} /> : <TeamMark mark="apart" size={26} agreed={agreed} />}
      </p>
      <p className={styles.definition}>{term.definition.trim() || t('terms.noDefinition')}</p>
      <p className={styles.decides}>
        <TeamMark mark={term.decides} size={20} />
        {t(`terms.decides.${term.decides}`)}
      </p>
    </li>
  );
}
