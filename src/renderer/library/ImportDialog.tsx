// What a file would become, before it is taken: counts, picture, stages, and every warning with its row and column.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { ImportPreview } from '../../protocol/hostApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useTaskBar } from '../host/useTaskBar.ts';
import type { IncomingFile } from '../incomingFile.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/Toast.tsx';
import { ImportNotes } from './ImportNotes.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import styles from './ImportDialog.module.css';

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
      if (answer.problem) {
        toast({
          kind: 'problem',
          text: t(`exchange.refusal.${answer.problem.code}`, { detail: answer.problem.detail }),
        });
        return onClose();
      }
      setPreview(answer);
      setTitle(answer.title);
    });
    return () => {
      isCurrent = false;
    };
  }, [file, host, call, onClose, t, toast]);
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
        <ImportNotes notes={preview.warnings} />
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
