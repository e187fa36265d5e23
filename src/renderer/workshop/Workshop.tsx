// The open workshop: top bar, notice when something is not saved, and the section that is shown.
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readDetails, workshopDetails } from '../../domain/workshop.ts';
import { JourneyBoard } from '../journey/JourneyBoard.tsx';
import { useQuery, useSession } from '../session/hooks.ts';
import { useStore } from '../session/store.ts';
import { ToolSlotProvider } from '../ui/ToolSlot.tsx';
import { useLateTrue } from '../ui/useLateTrue.ts';
import { SaveNotice } from './SaveNotice.tsx';
import { TopBar } from './TopBar.tsx';
import { useDesktopMenu } from './useDesktopMenu.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import { AwayProblem, WorkshopProblem } from './WorkshopProblem.tsx';
import styles from './Workshop.module.css';

const detailsOnly = [workshopDetails];

export function Workshop() {
  const session = useSession();
  const isReady = useStore(session.isReady);
  const problem = useStore(session.problem);
  const isOffline = useStore(session.saveState).state === 'offline';
  const isWaiting = useLateTrue(!isReady && !problem, 400);
  const isAway = useLateTrue(!isReady && isOffline, 2000);
  const { t } = useTranslation();
  if (problem) return <WorkshopProblem problem={problem} />;
  if (isReady) return <ReadyWorkshop />;
  if (isAway) return <AwayProblem />;
  return isWaiting ? <p className={styles.waiting}>{t('app.loading')}</p> : null;
}

function ReadyWorkshop() {
  const { workshop } = useSession();
  const details = useQuery(readDetails, detailsOnly);
  const { t } = useTranslation();
  useUndoKeys();
  useLeaveGuard();
  useDesktopMenu(details);
  useEffect(() => {
    document.title = `${details.title || t('words.untitled')} · ${t('app.name')}`;
  }, [details.title, t]);
  return (
    <div className={styles.workshop}>
      <ToolSlotProvider>
        <TopBar details={details} />
        <SaveNotice />
        {workshop.isReadOnly() && <p className={styles.notice}>{t('app.problem.readOnly')}</p>}
        <main className={styles.section}>
          <JourneyBoard />
        </main>
      </ToolSlotProvider>
    </div>
  );
}
