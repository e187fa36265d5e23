// Earlier versions of the workshop: one press restores one, and the state before is kept as a version too.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { formatTime } from '../../i18n/format.ts';
import type { VersionEntry } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/language.ts';
import styles from './VersionsDialog.module.css';

export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const host = useHost();
  const call = useHostCall();
  const { workshopId, workshop } = useSession();
  const [versions, setVersions] = useState<readonly VersionEntry[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void call(host.listVersions({ id: workshopId })).then((found) => {
      if (isCurrent) setVersions(newestFirst(found ?? []));
    });
    return () => {
      isCurrent = false;
    };
  }, [host, call, workshopId]);

  const restore = async (version: VersionEntry) => {
    setBusy(true);
    const restored = await call(host.restoreVersion({ id: workshopId, versionId: version.id }));
    setBusy(false);
    // That it was restored is told to everybody, with the way back (join/RoomNews.tsx).
    if (restored) onClose();
  };
  return (
    <Dialog isOpen title={t('app.versions.title')} lead={t('app.versions.lead')} onClose={onClose}>
      {versions?.length === 0 && <EmptyState title={t('app.versions.empty')} text={t('app.versions.emptyText')} />}
      <ul className={styles.list}>
        {versions?.map((version) => {
          const time = formatTime(language, version.savedAt);
          return (
            <li key={version.id}>
              <div>
                <p className={styles.time}>{time}</p>
                <p className={styles.reason}>
                  {t(`app.versions.reasons.${version.reason}`)} · {t('words.stages', { count: version.stages })},{' '}
                  {t('words.touchpoints', { count: version.touchpoints })}
                </p>
              </div>
              <Button
                size="small"
                aria-label={t('app.versions.restoreOf', { time })}
                isDisabled={isBusy || workshop.isReadOnly()}
                onPress={() => void restore(version)}
              >
                {t('app.versions.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

function newestFirst(versions: readonly VersionEntry[]): VersionEntry[] {
  return [...versions].sort((left, right) => right.savedAt - left.savedAt);
}
