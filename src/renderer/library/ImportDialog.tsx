// What a file would become, before it is taken: every note, how the table was understood, and the journey it gives.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useTaskBar } from '../host/useTaskBar.ts';
import type { IncomingFile } from '../incomingFile.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/Toast.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import { ImportNotes } from '../fields/ImportNotes.tsx';
import { PreviewedJourney } from './PreviewedJourney.tsx';
import { TableSettings } from './TableSettings.tsx';
import { useImportPreview } from './useImportPreview.ts';
import styles from './ImportDialog.module.css';

export function ImportDialog({ file, onClose }: { file: IncomingFile; onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const navigation = useNavigation();
  const { preview, isReading, table, choose, remember } = useImportPreview(file, onClose);
  const [ownTitle, setTitle] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useTaskBar(isBusy || !preview ? 'unknown' : null);
  if (!preview) return null;

  const title = ownTitle ?? preview.title;
  const { reading, problem } = preview;
  const isUncertain = reading?.columns.some(({ field, isCertain }) => field !== null && !isCertain) ?? false;
  const stages = t('words.stages', { count: preview.stages.length });
  const touchpoints = t('words.touchpoints', { count: preview.touchpoints });
  const take = async () => {
    if (title.trim() === '' || isBusy || isReading || problem) return;
    setBusy(true);
    const imported = await call(host.importFile({ ...file, title, ...(table ? { table } : {}) }));
    setBusy(false);
    if (!imported) return;
    await remember().catch(() => undefined);
    toast({ text: t('library.import.done', { title: imported.title, stages, touchpoints }) });
    navigation.go({ page: 'workshop', id: imported.id });
  };
  return (
    <FormDialog
      width="wide"
      title={t('library.import.title')}
      lead={t('library.import.lead', { fileName: file.fileName })}
      onClose={onClose}
      action={t('library.import.take')}
      onAction={() => void take()}
      isDisabled={isBusy || isReading || problem !== null}
      className={styles.form}
    >
      <TextField
        label={t('library.title')}
        value={title}
        onChange={setTitle}
        autoFocus
        maxLength={300}
        {...(title.trim() === '' ? { error: t('library.titleMissing') } : {})}
      />
      {(problem || isUncertain) && (
        <p className={styles.question} role="status">
          {problem ? t('library.import.sayColumns') : t('library.import.checkColumns')}
        </p>
      )}
      <ImportNotes notes={preview.warnings} />
      {reading && <TableSettings reading={reading} isOpen={problem !== null || isUncertain} onChange={choose} />}
      {!problem && (
        <>
          <div className={styles.picture}>
            <Thumbnail thumbnail={preview.thumbnail} label={t('library.picture', { title, stages, touchpoints })} />
          </div>
          <section>
            <h3 className={styles.heading}>
              {t('library.import.contents')}: {stages}, {touchpoints}
            </h3>
            <PreviewedJourney preview={preview} />
          </section>
        </>
      )}
    </FormDialog>
  );
}
