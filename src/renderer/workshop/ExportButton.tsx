// The way to the PDF from every section; while an export is under way it shows how far that is, and calls it off.
import { IconFileTypePdf, IconX } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { useExporting } from '../host/ExportContext.tsx';
import { partDone, type RunningExport } from '../host/useExport.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useLateTrue } from '../ui/useLateTrue.ts';
import styles from './ExportButton.module.css';

/** Milliseconds after which an export shows how far it is: most formats are there before. */
const patience = 150;

export function ExportButton() {
  const { t } = useTranslation();
  const { running, exportAs, cancel } = useExporting();
  const isSlow = useLateTrue(running !== null, patience);
  const shown = isSlow ? running : null;
  return (
    <div className={styles.export} data-export-step={shown?.progress.step}>
      {/* The same button all the time, so that the focus stays on it. */}
      <Button
        size="small"
        icon={<IconFileTypePdf size={18} stroke={1.75} />}
        isPending={running !== null}
        onPress={() => exportAs('pdf')}
      >
        {shown ? <Progress running={shown} /> : t('app.export.pdf')}
      </Button>
      {shown && (
        <IconButton
          label={t('app.export.cancel')}
          icon={<IconX size={18} stroke={1.75} />}
          isDisabled={shown.isCancelling}
          onPress={cancel}
        />
      )}
    </div>
  );
}

function Progress({ running: { progress, isCancelling } }: { running: RunningExport }) {
  const { t } = useTranslation();
  const { step, sheets } = progress;
  const counted =
    step === 'printing' && sheets !== null
      ? t('app.export.printingSheets', { count: sheets })
      : t(`app.export.steps.${step}`);
  return (
    <span className={styles.progress}>
      {isCancelling ? t('app.export.cancelling') : counted}
      <span className={styles.track}>
        <span className={styles.done} style={{ width: `${100 * partDone(progress)}%` }} />
      </span>
    </span>
  );
}
