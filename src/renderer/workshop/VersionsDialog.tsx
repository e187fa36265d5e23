// Earlier versions of the workshop: told apart by name, reason and what changed, looked at, and restored; the state
// before is kept as a version too.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { formatTime } from '../../i18n/format.ts';
import { numberWord } from '../../i18n/numberWords.ts';
import type { SignedPlan } from '../../domain/plan/signedPlan.ts';
import { versionEveryMinutes, versionsKeptDays } from '../../protocol/versionTimes.ts';
import type { VersionEntry } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/language.ts';
import { useVersions, type ShownVersion } from './useVersions.ts';
import { VersionPreview } from './VersionPreview.tsx';
import { OneStopList } from '../ui/OneStopList.tsx';
import styles from './VersionsDialog.module.css';

export interface VersionsDialogProps {
  readonly workshopId: string;
  readonly isReadOnly: boolean;
  /** The plan as it is now, to compare with; null where the workshop is not open. */
  readonly now: (() => SignedPlan) | null;
  /** False after saying why not: what is locked comes back by no version. */
  readonly mayRestore?: () => boolean;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

export function VersionsDialog(props: VersionsDialogProps) {
  const { workshopId, isReadOnly, mayRestore = () => true, now, onRestored, onClose } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { versions, read, rename } = useVersions(workshopId);
  const { isBusy, restore } = useRestore(workshopId, mayRestore, onRestored);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const opened = versions?.find(({ id }) => id === openedId);
  if (!opened)
    return (
      <Dialog isOpen title={t('app.versions.title')} lead={t('app.versions.lead')} onClose={onClose}>
        {versions?.length === 0 && (
          <EmptyState
            title={t('app.versions.empty')}
            text={t('app.versions.emptyText', {
              minutes: numberWord(t, language, versionEveryMinutes),
              days: versionsKeptDays,
            })}
          />
        )}
        <OneStopList className={styles.list}>
          {versions?.map((version) => (
            <VersionRow
              key={version.id}
              version={version}
              onOpen={() => setOpenedId(version.id)}
              // The way back is offered to everybody afterwards, so that it needs no question first.
              {...(isBusy || isReadOnly ? {} : { onRestore: () => void restore(version) })}
            />
          ))}
        </OneStopList>
      </Dialog>
    );
  const time = formatTime(language, opened.savedAt);
  return (
    <Dialog
      isOpen
      title={opened.name || t('app.versions.of', { time })}
      lead={`${time} · ${t(`app.versions.reasons.${opened.reason}`)}`}
      onClose={onClose}
      footer={
        <>
          <Button onPress={() => setOpenedId(null)}>{t('app.versions.back')}</Button>
          <Button
            look="primary"
            aria-label={t('app.versions.restoreOf', { time })}
            isDisabled={isBusy || isReadOnly}
            onPress={() => void restore(opened)}
          >
            {t('app.versions.restore')}
          </Button>
        </>
      }
    >
      <VersionPreview version={opened} now={now} read={read} onRename={(name) => void rename(opened, name)} />
    </Dialog>
  );
}

interface VersionRowProps {
  readonly version: ShownVersion;
  readonly onOpen: () => void;
  /** Absent while nothing can be restored. */
  readonly onRestore?: () => void;
}

function VersionRow({ version, onOpen, onRestore }: VersionRowProps) {
  const { t } = useTranslation();
  const time = formatTime(useLanguage(), version.savedAt);
  const { name, reason, changes } = version;
  const counts = changes?.counts;
  const parts = counts
    ? (['added', 'changed', 'removed'] as const)
        .filter((kind) => counts[kind] > 0)
        .map((kind) => t(`app.versions.${kind}`, { count: counts[kind] }))
    : [];
  return (
    <li data-version={reason}>
      <div>
        <p className={styles.time} dir="auto">
          {name || time}
        </p>
        <p className={styles.reason}>
          {name && `${time} · `}
          {t(`app.versions.reasons.${reason}`)} · {t('words.stages', { count: version.stages })},{' '}
          {t('words.touchpoints', { count: version.touchpoints })}
        </p>
        {changes && (
          <p className={styles.since}>
            {t('app.versions.since', { changes: parts.join(', ') || t('app.versions.nothing') })}
          </p>
        )}
      </div>
      <Button size="small" aria-label={t('app.versions.lookAt', { time })} onPress={onOpen}>
        {t('app.versions.look')}
      </Button>
      <Button
        size="small"
        aria-label={t('app.versions.restoreOf', { time })}
        isDisabled={onRestore === undefined}
        {...(onRestore ? { onPress: onRestore } : {})}
      >
        {t('app.versions.restore')}
      </Button>
    </li>
  );
}

function useRestore(workshopId: string, mayRestore: () => boolean, onRestored: () => void) {
  const host = useHost();
  const call = useHostCall();
  const [isBusy, setBusy] = useState(false);
  const restore = async (version: VersionEntry) => {
    if (!mayRestore()) return;
    setBusy(true);
    const restored = await call(host.restoreVersion({ id: workshopId, versionId: version.id }));
    setBusy(false);
    if (restored) onRestored();
  };
  return { isBusy, restore };
}
