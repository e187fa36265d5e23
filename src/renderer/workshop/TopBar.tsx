// The bar above every section: where one is, whose workshop it is, who is here, whether it is saved, and what can be
// done.
import { IconArrowBackUp, IconArrowForwardUp, IconTools } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { updateWorkshop, type WorkshopDetails } from '../../domain/record/workshop.ts';
import { formatDay } from '../../i18n/format.ts';
import { AgendaCell } from '../facilitation/agenda/AgendaCell.tsx';
import { PeopleHere } from '../facilitation/PeopleHere.tsx';
import { useIsOwner } from '../session/useIsOwner.ts';
import { RoomButton } from '../join/RoomButton.tsx';
import { DiscussionButton } from '../discussion/DiscussionButton.tsx';
import { useCanEdit, useSession, useUndo } from '../session/hooks.ts';
import { EditableLine } from '../ui/EditableLine.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { ToolSlot } from '../ui/ToolSlot.tsx';
import { AudienceMenu } from './AudienceMenu.tsx';
import { ConnectionView } from './ConnectionView.tsx';
import { ExportButton } from './ExportButton.tsx';
import { SaveStateView } from './SaveStateView.tsx';
import { useHead } from './HeadContext.ts';
import { ChapterSections, Sections } from './Sections.tsx';
import { SkipLink } from './SkipLink.tsx';
import { audienceViewOf } from './sections.ts';
import { WorkshopMenu } from './WorkshopMenu.tsx';
import styles from './TopBar.module.css';

export function TopBar({ details }: { details: WorkshopDetails }) {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const { canUndo, canRedo } = useUndo();
  const isOwner = useIsOwner();
  const { isShort } = useHead();
  const { sheet, isSheetOpen, setSheetOpen } = useToolSheet();
  const control = t('app.keys.names.control');
  const isReadOnly = !useCanEdit();
  const day = formatDay(language, details.date);
  return (
    <header className={styles.bar} data-form={isShort ? 'short' : 'full'}>
      <SkipLink />
      {isOwner ? (
        <PlaceLink to={{ page: 'library' }} className={styles.mark!} label={t('app.toLibrary')}>
          <TeamMark mark="both" size={21} />
        </PlaceLink>
      ) : (
        <span className={styles.mark}>
          <TeamMark mark="both" size={21} />
        </span>
      )}
      <div className={styles.title}>
        {/* Where it gives way to the section's name, nothing is left in it to be read. */}
        <h1 aria-label={details.title || t('words.untitled')}>
          <EditableLine
            label={t('app.workshopTitle')}
            value={details.title}
            placeholder={t('words.untitled')}
            maxLength={300}
            isRequired
            isReadOnly={isReadOnly}
            onChange={(title) => session.run(updateWorkshop, { title })}
          />
        </h1>
        <div className={styles.customer}>
          <EditableLine
            label={t('app.customer')}
            value={details.customer}
            placeholder={isReadOnly ? '' : t('app.addCustomer')}
            maxLength={300}
            isReadOnly={isReadOnly}
            onChange={(customer) => session.run(updateWorkshop, { customer })}
          />
          {day && <span className={styles.day}>{day}</span>}
        </div>
      </div>
      <Sections />
      <div className={styles.inChapter}>
        <ChapterSections />
      </div>
      <div ref={sheet} className={styles.sheet} data-open={isSheetOpen || undefined}>
        <ToolSlot className={styles.section!} label={t('app.tools')} />
        <div className={styles.tools}>
          <IconButton
            label={t('app.undo')}
            keys={`${control}+Z`}
            icon={<IconArrowBackUp size={18} stroke={1.75} />}
            isDisabled={!canUndo}
            onPress={() => session.undo.undo()}
          />
          <IconButton
            label={t('app.redo')}
            keys={`${control}+Y`}
            icon={<IconArrowForwardUp size={18} stroke={1.75} />}
            isDisabled={!canRedo}
            onPress={() => session.undo.redo()}
          />
          <ExportButton />
        </div>
      </div>
      <AgendaCell shows={(section) => audienceViewOf(section) !== undefined} />
      <div className={styles.state} role="region" aria-label={t('app.peopleAndRoom')} data-people>
        <span className={styles.toolsButton}>
          <IconButton
            label={t('contents.toolsOpen')}
            icon={<IconTools size={20} stroke={1.75} />}
            aria-expanded={isSheetOpen}
            onPress={() => setSheetOpen(!isSheetOpen)}
          />
        </span>
        <DiscussionButton />
        <PeopleHere />
        <span className={styles.room}>
          <RoomButton />
        </span>
        <ConnectionView />
        <SaveStateView />
        <span className={styles.audience}>
          <AudienceMenu />
        </span>
        <WorkshopMenu />
      </div>
    </header>
  );
}

/**
 * The tools as a sheet from the foot of a small window: closed by Escape, and by a tool that opens a panel, which would lie
 * behind it; a menu hangs on the sheet and keeps it. Sections put their tools into it, whose events React does not pass
 * through here; so it listens to the page's own, before a button keeps them to itself.
 */
function useToolSheet() {
  const sheet = useRef<HTMLDivElement>(null);
  const [isSheetOpen, setSheetOpen] = useState(false);
  useEffect(() => {
    const shown = sheet.current;
    if (!shown || !isSheetOpen) return;
    const close = (event: Event) => {
      const isPanel =
        event.target instanceof Element && event.target.closest('button[aria-expanded]:not([aria-haspopup])') !== null;
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : isPanel) setSheetOpen(false);
    };
    shown.addEventListener('click', close, true);
    shown.addEventListener('keydown', close, true);
    return () => {
      shown.removeEventListener('click', close, true);
      shown.removeEventListener('keydown', close, true);
    };
  }, [isSheetOpen]);
  return { sheet, isSheetOpen, setSheetOpen };
}
