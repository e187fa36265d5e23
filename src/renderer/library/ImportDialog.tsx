// What a file would become, before it is taken: counts, picture, stages, and every warning with its row and column.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { ImportPreview, ImportWarning } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useTaskBar } from '../host/useTaskBar.ts';
import type { IncomingFile } from '../incomingFile.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/Toast.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import styles from './ImportDialog.module.css';

const warningsShown = 50;

export function ImportDialog({ file, onClose }: { file: IncomingFile; onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const navigation = useNavigation();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [title, setTitle] = useState('');
  const [isBusy, setBusy] = useState(false);
  useTaskBar(isBusy || !preview ? 'unknown' : null);
  useEffect(() => {
    let isCurrent = true;
    void call(host.previewImport(file)).then((answer) => {
      if (!isCurrent) return;
      if (!answer) return onClose();
      setPreview(answer);
      setTitle(answer.title);
    });
    return () => {
      isCurrent = false;
    };
  }, [file, host, call, onClose]);
  if (!preview) return null;

  const stages = t('words.stages', { count: preview.stages.length });
  const touchpoints = t('words.touchpoints', { count: preview.touchpoints });
  const take = async () => {
    if (title.trim() === '' || isBusy) return;
    setBusy(true);
    const imported = await call(host.importFile({ ...file, title }));
    setBusy(false);
    if (!imported) return;
    toast({ text: t('library.import.done', { title: imported.title, stages, touchpoints }) });
    navigation.go({ page: 'workshop', id: imported.id });
  };
  return (
    <Dialog
      isOpen
      width="wide"
      title={t('library.import.title')}
      lead={t('library.import.lead', { fileName: file.fileName })}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" onPress={() => void take()} isDisabled={isBusy}>
            {t('library.import.take')}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void take();
        }}
      >
        <TextField
          label={t('library.title')}
          value={title}
          onChange={setTitle}
          autoFocus
          maxLength={300}
          {...(title.trim() === '' ? { error: t('library.titleMissing') } : {})}
        />
        {preview.warnings.length > 0 && <Warnings warnings={preview.warnings} />}
        <div className={styles.picture}>
          <Thumbnail thumbnail={preview.thumbnail} label={t('library.picture', { title, stages, touchpoints })} />
        </div>
        <section>
          <h3 className={styles.heading}>
            {t('library.import.contents')}: {stages}, {touchpoints}
          </h3>
          <ol className={styles.stages}>
            {preview.stages.map((stage, index) => (
              <li key={index}>
                <span>{stage.title || t('words.untitled')}</span>
                <span className={styles.count}>{t('words.touchpoints', { count: stage.touchpoints.length })}</span>
              </li>
            ))}
          </ol>
        </section>
      </form>
    </Dialog>
  );
}

function Warnings({ warnings }: { warnings: readonly ImportWarning[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.warnings}>
      <h3 className={styles.heading}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t('library.import.warnings', { count: warnings.length })}
      </h3>
      <p className={styles.hint}>{t('library.import.warningsText')}</p>
      <ul>
        {warnings.slice(0, warningsShown).map(({ code, row, column, value }, index) => (
          <li key={index}>{t(`exchange.warning.${code}`, { row, column, value })}</li>
        ))}
        {warnings.length > warningsShown && (
          <li>{t('library.import.more', { count: warnings.length - warningsShown })}</li>
        )}
      </ul>
    </section>
  );
}
