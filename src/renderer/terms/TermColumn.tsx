// One term: its name, the team that decides, what it means, by what it is recognised, who has agreed, where it is used.
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { statusOfTerm } from '../../domain/terms/termStatus.ts';
import { criterionKinds, namesOf, type Term } from '../../domain/terms/terms.ts';
import { countUses } from '../../domain/terms/termUsage.ts';
import { usesInWords } from '../../i18n/termWords.ts';
import { InlineText } from '../fields/InlineText.tsx';
import { Button } from '../ui/Button.tsx';
import { CommentBadge } from '../discussion/CommentBadge.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { CriterionList } from './CriterionList.tsx';
import { TermConsent } from './TermConsent.tsx';
import { useTermTools } from './termRecords.ts';
import { TermUses } from './TermUses.tsx';
import styles from './TermColumn.module.css';

/** Drawn again only when this term is another: not with each letter that is written into one of the others. */
export const TermColumn = memo(function TermColumn({ term, name }: { term: Term; name: string }) {
  const { writing, isReadOnly, openTerm } = useTermTools();
  const { t } = useTranslation();
  const shownName = name || t('terms.untitled');
  const others = namesOf(term).filter((one) => one !== name);
  const isEmpty = statusOfTerm(term) === 'empty' && term.criterionList.length === 0 && writing !== term.id;
  return (
    <article
      className={styles.term}
      tabIndex={0}
      aria-label={shownName}
      data-term={term.id}
      data-status={statusOfTerm(term)}
    >
      <h3 className={styles.name}>
        {shownName} <CommentBadge of="terms" id={term.id} />
      </h3>
      <p className={styles.names}>{others.join(', ')}</p>
      <div className={styles.decides} data-decides={term.decides}>
        <TeamMark mark={term.decides} size={13} />
        <span>{t(`terms.decides.${term.decides}`)}</span>
        {!isReadOnly && (
          <Menu
            label={t('terms.menu', { name: shownName })}
            trigger={
              <IconButton label={t('terms.menu', { name: shownName })} icon={<IconDots size={18} stroke={1.75} />} />
            }
          >
            <TermMenuItems term={term} onOpen={() => openTerm(term.id, 'nameDe')} />
          </Menu>
        )}
      </div>
      {isEmpty ? (
        <EmptyTerm term={term} name={shownName} />
      ) : (
        <>
          <Definition term={term} name={shownName} />
          <div className={styles.criteria}>
            {criterionKinds.map((kind) => (
              <CriterionList key={kind} term={term} kind={kind} />
            ))}
          </div>
          <TermConsent term={term} />
        </>
      )}
      <Uses term={term} name={shownName} />
    </article>
  );
});

function TermMenuItems({ term, onOpen }: { term: Term; onOpen: () => void }) {
  const { startDuel, removeTerm } = useTermTools();
  const { t } = useTranslation();
  return (
    <>
      <MenuItem onAction={onOpen}>{t('terms.edit')}</MenuItem>
      {startDuel ? <MenuItem onAction={() => startDuel(term.id)}>{t('terms.startDuel')}</MenuItem> : null}
      {term.chainKey === null ? (
        <MenuItem isDanger onAction={() => removeTerm(term.id)}>
          {t('terms.remove')}
        </MenuItem>
      ) : null}
    </>
  );
}

export function Definition({ term, name }: { term: Term; name: string }) {
  const { writing, write } = useTermTools();
  const { t } = useTranslation();
  return (
    <div className={styles.definition} data-field="definition">
      <InlineText
        key={String(writing === term.id)}
        path={{ collection: 'terms', id: term.id, field: 'definition' }}
        value={term.definition}
        label={t('terms.definition', { name })}
        placeholder={t('terms.definitionPlaceholder')}
        isMultiline
        startsEditing={writing === term.id}
        onLeave={() => write(null)}
      />
    </div>
  );
}

function EmptyTerm({ term, name }: { term: Term; name: string }) {
  const { startDuel, write, isReadOnly } = useTermTools();
  const { t } = useTranslation();
  return (
    <div className={styles.empty} data-field="definition">
      <p className={styles.question}>
        {term.chainKey === null ? t('terms.when', { name }) : t(`terms.whenIs.${term.chainKey}`)}
      </p>
      {startDuel && !isReadOnly && (
        <>
          <p>{t('terms.duelHint')}</p>
          <Button onPress={() => startDuel(term.id)}>{t('terms.startDuel')}</Button>
        </>
      )}
      {!isReadOnly && (
        <button type="button" className={styles.writeIt} onClick={() => write(term.id)}>
          {t('terms.writeIt')}
        </button>
      )}
    </div>
  );
}

function Uses({ term, name }: { term: Term; name: string }) {
  const { uses } = useTermTools();
  const language = useLanguage();
  const { t } = useTranslation();
  const used = uses.get(term.id) ?? [];
  const status = statusOfTerm(term);
  const where = usesInWords(t, language, countUses(used));
  return (
    <div className={styles.uses}>
      {used.length === 0 ? (
        status !== 'empty' && <p>{t('terms.usedNowhere')}</p>
      ) : (
        <TermUses name={name} uses={used}>
          {t('terms.usedIn', { where })}
        </TermUses>
      )}
      {used.length > 0 && status !== 'agreed' && (
        <p className={styles.flag} data-flag>
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          {status === 'empty' ? t('terms.usedWithoutDefinition', { where }) : t('terms.usedNotAgreed')}
        </p>
      )}
    </div>
  );
}
