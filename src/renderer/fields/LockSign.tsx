// The sign of a lock: what is locked and who can open it. The facilitator locks and opens with it.
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { setLock } from '../../domain/facilitation/liveCommands.ts';
import { facilitates, type Touch } from '../../domain/record/locks.ts';
import { useStore } from '../base/store.ts';
import { SessionContext, useCanEdit, useSession } from '../session/hooks.ts';
import { useLockedFor, useLockedSession, useLockOn, useSectionLockedFor } from '../session/locks.ts';
import { scopeName } from '../session/scopeName.ts';
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './LockSign.module.css';

/** A strip over a section that is locked. */
export function SectionLockLine({ section }: { section: string }) {
  return <LockLine scope={`section:${section}`} />;
}

/** A section, which looks read-only while it is locked. */
export function SectionLock({ section, children }: { section: string; children: ReactNode }) {
  // The board keeps its view while it is locked: its commands refuse, and its panel looks locked by itself.
  const lock = useSectionLockedFor(section);
  const session = useLockedSession(section === 'journey' ? null : lock);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Fields of one record, which look read-only where it is locked. */
export function RecordLock({ touch, children }: { touch: Touch; children?: ReactNode }) {
  const lock = useLockedFor(touch);
  const session = useLockedSession(lock);
  const own = touch.id == null ? null : `${touch.of.name === 'stages' ? 'stage' : touch.of.name}:${touch.id}`;
  const scope = lock?.id ?? own;
  return (
    <>
      {scope !== null && !scope.startsWith('section:') && <LockLine scope={scope} canLock={scope === own} />}
      <SessionContext value={session}>{children}</SessionContext>
    </>
  );
}

/** What is locked and by whom; with `canLock` the facilitator's way to lock it, else nothing while it is open. */
function LockLine({ scope, canLock = false }: { scope: string; canLock?: boolean }) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const { workshop, actor, run } = useSession();
  const me = useStore(actor);
  const lock = useLockOn([scope]);
  const mayOpen = facilitates(workshop.doc, me) && canEdit;
  if (!lock && !(canLock && mayOpen)) return null;
  const what = scopeName(t, workshop.doc, scope);
  return (
    <div className={styles.line} data-lock={lock ? scope : undefined}>
      {lock ? <IconLock size={20} stroke={1.75} aria-hidden /> : <span className={styles.gap} />}
      {lock && (
        <p>{mayOpen ? t('agenda.lock.forOthers', { what }) : t('refusal.lockedSign', { what, name: lock.name })}</p>
      )}
      {mayOpen && (
        <Button
          size="small"
          look="quiet"
          icon={lock ? <IconLockOpen size={16} stroke={1.75} /> : <IconLock size={16} stroke={1.75} />}
          onPress={() => run(setLock, { scope, isOn: lock === null })}
        >
          {t(lock ? 'agenda.lock.open' : 'agenda.lock.lock')}
        </Button>
      )}
    </div>
  );
}

/** The small sign at a heading: 24 px, with the name of the person who can open it. */
export function LockMark({ scope }: { scope: string }) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const lock = useLockOn([scope]);
  if (!lock) return null;
  const words = t('refusal.lockedSign', { what: scopeName(t, workshop.doc, scope), name: lock.name });
  return (
    <span className={styles.mark} role="img" aria-label={words} title={words} data-lock={scope}>
      <IconLock size={16} stroke={1.75} aria-hidden />
    </span>
  );
}
