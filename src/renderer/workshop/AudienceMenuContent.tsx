// What the menu of the audience view holds: opening it, the size of the room, and what it shows. A script of its own.
import { IconDeviceProjector } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { useTranslation } from '../ui/translation.tsx';
import { useIsOwner } from '../session/useIsOwner.ts';
import { orderedStages, stages as stageRecords } from '../../domain/journey/stages.ts';
import { buyingRoles, listRoles } from '../../domain/customer/buyingRoles.ts';
import { listTargetCustomers, targetCustomers } from '../../domain/customer/targetCustomers.ts';
import { questions } from '../../domain/questions/questions.ts';
import { revealedDuels } from '../../domain/terms/duel.ts';
import { getTerm, listTerms, namesOf, terms } from '../../domain/terms/terms.ts';
import type { Translate } from '../../i18n/translator.ts';
import { firstChoice } from '../session/audience.ts';
import { duelPages, matrixPages, matrixPageTitle, termPages, termsOnScreen } from '../session/audiencePages.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useSectionsInUse } from '../session/sectionsInUse.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/Menu.tsx';
import { audienceViewOf } from './sections.ts';

const stagesOnly = [stageRecords];
const paged = [stageRecords, targetCustomers, buyingRoles, questions, terms];

/** By section, what of it is shown in pages, with the title of each; a section that fits on one has none here. */
const readPages = (doc: Y.Doc) => (t: Translate, section: string) => {
  const duel = section === 'terms' ? revealedDuels(doc).findLast(({ isOpen }) => isOpen) : undefined;
  const term = duel && getTerm(doc, duel.termId);
  if (duel && term)
    return duelPages(duel.answers, namesOf(term)).map(({ id, rows }) => ({
      id,
      title: t('terms.duel.page', { from: rows.from + 1, to: rows.to }),
    }));
  if (section === 'terms')
    return termPages(termsOnScreen(listTerms(doc))).map(({ id, columns }) => ({
      id,
      title: t('terms.audience.page', { from: columns.from + 1, to: columns.to }),
    }));
  if (section !== 'customer') return [];
  return matrixPages(orderedStages(doc).length, listRoles(doc), listTargetCustomers(doc)).map((page) => ({
    id: page.id,
    title: matrixPageTitle(t, page),
  }));
};

export interface AudienceMenuContentProps {
  readonly onOpen: () => void;
  readonly onRoom: () => void;
}

export function AudienceMenuContent({ onOpen, onRoom }: AudienceMenuContentProps) {
  const { t } = useTranslation();
  const { mine, show } = useSession();
  // Everything else that one shows changes with every movement of the pointer.
  const choice = useSyncExternalStore(mine.subscribe, () => mine.get().audience);
  const stages = useQuery(orderedStages, stagesOnly);
  const pagesOf = useQuery(readPages, paged);
  const inUse = useSectionsInUse();
  /** What can be shown besides a stage of the journey. */
  const otherSections = inUse.filter((section) => section !== 'journey' && audienceViewOf(section) === section);
  const here = choice ?? firstChoice;
  const isJourney = here.section === 'journey';
  const shown = stages.find(({ id }) => id === here.stageId) ?? stages[0];
  const pages = pagesOf(t, here.section);
  const isOwner = useIsOwner();
  const label = t('app.audience.label');
  return (
    <Menu
      opensAtOnce
      label={label}
      trigger={<IconButton label={label} icon={<IconDeviceProjector size={19} stroke={1.75} />} />}
    >
      <MenuItem onAction={onOpen}>{t('app.audience.open')}</MenuItem>
      <MenuItem onAction={onRoom}>{t('app.audience.room')}</MenuItem>
      <MenuSeparator />
      <MenuItem isChosen={here.follows} onAction={() => show({ audience: { ...here, follows: !here.follows } })}>
        {t('app.audience.follows')}
      </MenuItem>
      <MenuSection title={t('app.audience.shows')}>
        {inUse.includes('journey') &&
          stages.map(({ id, title }) => (
            <MenuItem
              key={id}
              isChosen={choice !== null && isJourney && shown?.id === id}
              onAction={() => show({ audience: { ...here, section: 'journey', stageId: id, follows: false } })}
            >
              {title || t('words.untitled')}
            </MenuItem>
          ))}
        {otherSections.map((section) => (
          <MenuItem
            key={section}
            isChosen={choice?.section === section}
            onAction={() => show({ audience: { ...here, section, follows: false } })}
          >
            {t(`app.section.${section}`)}
          </MenuItem>
        ))}
        {pages.length > 1 &&
          pages.map(({ id, title }, at) => (
            <MenuItem
              key={id}
              isChosen={here.stageId === id || (at === 0 && !pages.some((page) => page.id === here.stageId))}
              onAction={() => show({ audience: { ...here, stageId: id, follows: false } })}
            >
              {title}
            </MenuItem>
          ))}
        {isOwner && (
          <MenuItem
            isChosen={choice?.section === 'invitation'}
            onAction={() => show({ audience: { ...here, section: 'invitation', follows: false } })}
          >
            {t('app.audience.invitation')}
          </MenuItem>
        )}
      </MenuSection>
      <MenuSeparator />
      <MenuItem isChosen={here.isLight} onAction={() => show({ audience: { ...here, isLight: !here.isLight } })}>
        {t('app.audience.light')}
      </MenuItem>
    </Menu>
  );
}
