// What the search of the contents finds: sections, blocks of the agenda, the records of all sections in use, and people.
import { useMemo } from 'react';
import { readAgenda } from '../../domain/facilitation/agendaItems.ts';
import { listParticipants } from '../../domain/people/participants.ts';
import type { Reading } from '../../domain/record/part.ts';
import { sectionOfId, type Section } from '../../domain/record/sections.ts';
import type { Place } from '../base/navigation.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';
import { searchable } from '../journey/search/search.ts';
import { useLanguage } from '../ui/language.ts';
import { useTranslation } from '../ui/translation.tsx';
import styles from './Contents.module.css';
import { useHead } from './HeadContext.ts';

export interface Found {
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  /** Where it is; people are in a dialog of their own. */
  readonly to: Place | 'people';
}

/** More are found with another letter. */
const most = 12;

/** Titles that hold the words; those that begin with them first. Empty without words. */
export function useFound(query: string, about: ReadonlyMap<Section, SectionAbout>, reading: Reading): readonly Found[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useWorkshopPlace();
  const { shown } = useHead();
  const all = useMemo((): readonly Found[] => {
    const place = (section: Section, record?: string): Place => ({
      page: 'workshop',
      id,
      section,
      ...(record === undefined ? {} : { target: { record } }),
    });
    return [
      ...shown.map((section) => ({
        key: section,
        title: t(`app.section.${section}`),
        kind: t('contents.section'),
        to: place(section),
      })),
      ...readAgenda(reading.doc).items.flatMap(({ id: block, title, section }) => {
        const to = sectionOfId(section);
        return to && shown.includes(to) ? [{ key: block, title, kind: t('contents.block'), to: place(to) }] : [];
      }),
      ...shown.flatMap((section) =>
        (about.get(section)?.records({ t, language }, reading) ?? []).map(({ id: record, title, kind }) => ({
          key: `${section} ${record}`,
          title: title.trim() || t('words.untitled'),
          kind,
          to: place(section, record),
        })),
      ),
      ...listParticipants(reading.doc).map(({ id: person, name, team }) => ({
        key: `people ${person}`,
        title: name,
        kind: t(`words.team.${team}`),
        to: 'people' as const,
      })),
    ];
  }, [about, reading, shown, id, t, language]);
  return useMemo(() => {
    const words = searchable(query);
    if (words === '') return [];
    const hits = all.filter(({ title }) => searchable(title).includes(words));
    const isFirst = ({ title }: Found) => searchable(title).startsWith(words);
    return [...hits.filter(isFirst), ...hits.filter((hit) => !isFirst(hit))].slice(0, most);
  }, [all, query]);
}

export interface ContentsResultsProps {
  readonly found: readonly Found[];
  /** The one that Enter opens. */
  readonly at: number;
  readonly onChoose: (found: Found) => void;
}

export function ContentsResults({ found, at, onChoose }: ContentsResultsProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="visually-hidden" role="status">
        {found.length === 0 ? t('contents.nothingFound') : t('contents.found', { count: found.length })}
      </p>
      {found.length === 0 && <p className={styles.nothing}>{t('contents.nothingFound')}</p>}
      <ul id="contents-found" role="listbox" aria-label={t('contents.open')} className={styles.found}>
        {found.map((hit, index) => (
          <li
            key={hit.key}
            id={`contents-found-${index}`}
            role="option"
            aria-selected={index === at}
            className={styles.hit}
            onClick={() => onChoose(hit)}
          >
            <span dir="auto">{hit.title}</span>
            <span className={styles.kind}>{hit.kind}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
