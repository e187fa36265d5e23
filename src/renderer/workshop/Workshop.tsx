// The open workshop: top bar, notice when something is not saved, and the section that is shown.
import { memo, useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { canContribute } from '../../domain/record/command.ts';
import { readDetails, workshopDetails, type WorkshopDetails } from '../../domain/record/workshop.ts';
import { ConductorProvider } from '../facilitation/agenda/Conductor.tsx';
import { LiveStrips } from '../facilitation/agenda/LiveStrips.tsx';
import { ScreenContext } from '../facilitation/agenda/ScreenContext.ts';
import { useRegieSwitch } from '../facilitation/agenda/useRegieSwitch.ts';
import { PreworkDrops } from '../facilitation/prework/PreworkDrops.tsx';
import { Together } from '../facilitation/Together.tsx';
import { ExportProvider } from '../host/ExportContext.tsx';
import { SectionLock, SectionLockLine } from '../fields/LockSign.tsx';
import { HostGone } from '../join/HostGone.tsx';
import { TermLookProvider } from '../fields/TermNotes.tsx';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { HiddenProvider } from '../hidden/HiddenProvider.tsx';
import { HiddenStage } from '../hidden/HiddenStage.tsx';
import { HiddenStrip } from '../hidden/HiddenStrip.tsx';
import { OwnCopies } from '../hidden/OwnCopies.tsx';
import { QuestionStrips } from '../questions/QuestionStrip.tsx';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { useStore, useStorePart } from '../base/store.ts';
import { AskWhoContext } from '../settings/askWho.ts';
import { ToolSlotProvider } from '../ui/ToolSlot.tsx';
import { useLateTrue } from '../ui/useLateTrue.ts';
import { later } from '../ui/later.tsx';
import { DiscussionProvider } from '../discussion/DiscussionProvider.tsx';
import { MentionStrip } from '../discussion/MentionStrip.tsx';
import { HeadProvider } from './HeadProvider.tsx';
import { LegibilityNotice } from './LegibilityNotice.tsx';
import { sectionEntries } from './sections.ts';
import { ReviewNotice } from './ReviewNotice.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { SignatureNotice } from './SignatureNotice.tsx';
import { TopBar } from './TopBar.tsx';
import { useArrival } from './useArrival.ts';
import { useDesktopMenu } from './useDesktopMenu.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { usePlanPrinting } from './usePlanPrinting.ts';
import { useRegionKeys } from './useRegionKeys.ts';
import { PeopleProvider } from './PeopleProvider.tsx';
import { useUndoKeys } from './useUndoKeys.ts';
import { AwayProblem, WorkshopProblem } from './WorkshopProblem.tsx';
import styles from './Workshop.module.css';

const LockTool = later(() => import('../facilitation/agenda/LockTool.tsx'));
const ScreenInSmall = later(async () => ({ default: (await import('./ScreenInSmall.tsx')).ScreenInSmall }));
const screenInSmall = <ScreenInSmall />;
const NewsNotice = later(() => import('../activities/NewsNotice.tsx'));
const MyselfDialog = later(async () => ({ default: (await import('./MyselfDialog.tsx')).MyselfDialog }));

const detailsOnly = [workshopDetails];

export function Workshop() {
  const session = useSession();
  const isReady = useStore(session.isReady);
  const problem = useStore(session.problem);
  useStore(session.role);
  useStore(session.isShutOut);
  const canEdit = useCanEdit();
  const isOffline = useStorePart(session.saveState, ({ state }) => state === 'offline');
  const isWaiting = useLateTrue(!isReady && !problem, 400);
  const isAway = useLateTrue(!isReady && isOffline, 2000);
  const { t } = useTranslation();
  if (problem) return <WorkshopProblem problem={problem} />;
  // Everything is drawn anew when somebody may write no longer, or again.
  if (isReady) return <ReadyWorkshop key={`${canEdit} ${canContribute(session.workshop)}`} />;
  if (isAway) return <AwayProblem />;
  return isWaiting ? <p className={styles.waiting}>{t('app.loading')}</p> : null;
}

/** Not drawn again with what is around it: with each letter the workshop says that it is being saved, and then that it is. */
const ReadyWorkshop = memo(function ReadyWorkshop() {
  const { workshopId, show } = useSession();
  const details = useQuery(readDetails, detailsOnly);
  const { section = 'journey' } = useWorkshopPlace();
  const entry = sectionEntries[section];
  const { t } = useTranslation();
  const [isAskingWho, setAskingWho] = useState(false);
  useUndoKeys();
  usePlanPrinting(section === 'plan');
  useRegionKeys();
  useLeaveGuard();
  useArrival();
  useRegieSwitch();
  useEffect(() => {
    document.title = `${details.title || t('words.untitled')} · ${t('app.name')}`;
  }, [details.title, t]);
  useEffect(() => show({ view: section }), [show, section]);
  return (
    <AskWhoContext value={() => setAskingWho(true)}>
      <div className={styles.workshop}>
        <ExportProvider workshopId={workshopId} workshopLanguage={details.language}>
          <DesktopMenu details={details} />
          <ToolSlotProvider>
            <DiscussionProvider>
              <HiddenProvider>
                <ConductorProvider>
                  <HeadProvider>
                    <TopBar details={details} />
                  </HeadProvider>
                  <SaveNotice />
                  <SignatureNotice />
                  <ReviewNotice />
                  <NewsNotice />
                  <LegibilityNotice />
                  <HostGone />
                  <LiveStrips />
                  <ReadOnlyNotice />
                  <QuestionStrips />
                  <MentionStrip />
                  <HiddenStrip />
                  <OwnCopies />
                  <PreworkDrops />
                  <LockTool />
                  <Together scrolls={entry.scrolls}>
                    <SectionLockLine section={section} />
                    <main className={styles.section}>
                      <SectionLock section={section}>
                        <HiddenStage>
                          <TermLookProvider>
                            <PeopleProvider>
                              <ScreenContext value={screenInSmall}>
                                <entry.screen />
                              </ScreenContext>
                            </PeopleProvider>
                          </TermLookProvider>
                        </HiddenStage>
                      </SectionLock>
                    </main>
                  </Together>
                </ConductorProvider>
              </HiddenProvider>
            </DiscussionProvider>
          </ToolSlotProvider>
        </ExportProvider>
        {isAskingWho && <MyselfDialog onClose={() => setAskingWho(false)} />}
      </div>
    </AskWhoContext>
  );
});

/** Inside the export's provider, so that what the app's menu begins shows its progress and can be cancelled. */
function DesktopMenu({ details }: { details: WorkshopDetails }) {
  useDesktopMenu(details);
  return null;
}

/** Why nothing can be changed here. */
function ReadOnlyNotice() {
  const canEdit = useCanEdit();
  const session = useSession();
  const role = useStore(session.role);
  const isShutOut = useStore(session.isShutOut);
  const { t } = useTranslation();
  if (canEdit) return null;
  const reason = isShutOut ? 'shutOut' : role === 'view' ? 'viewer' : role === 'contribute' ? role : 'readOnly';
  return <p className={styles.notice}>{t(`app.problem.${reason}`)}</p>;
}
