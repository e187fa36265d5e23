// What a block may be about within its section: a stage, a term or a goal.
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { orderedStages, stages } from '../../../domain/journey/stages.ts';
import { goals, listGoals } from '../../../domain/partnership/goals.ts';
import { listTerms, terms, termName } from '../../../domain/terms/terms.ts';
import { useQuery } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';

const watched = [stages, terms, goals];

const readAll = (doc: Y.Doc) => ({ journey: orderedStages(doc), terms: listTerms(doc), goals: listGoals(doc) });

export function useBlockTargets(section: string): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = useQuery(readAll, watched);
  return useMemo(() => {
    const titled = ({ id, title }: { readonly id: string; readonly title: string }) => ({
      value: id,
      label: title.trim() || t('words.untitled'),
    });
    if (section === 'journey') return all.journey.map(titled);
    if (section === 'goals') return all.goals.map(titled);
    if (section !== 'terms') return [];
    return all.terms.map((term) => titled({ id: term.id, title: termName(term, language) }));
  }, [all, section, t, language]);
}
