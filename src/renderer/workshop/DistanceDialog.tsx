// Asks once how far the last row is and how wide the picture, so that the audience view can say when its type is too
// small.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useSettings } from '../settings/SettingsContext.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { usualRoom } from '../ui/roomLegibility.ts';
import styles from './DistanceDialog.module.css';

export function DistanceDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const first = settings.room ?? usualRoom;
  const [distance, setDistance] = useState<number | null>(first.distance);
  const [pictureWidth, setPictureWidth] = useState<number | null>(first.pictureWidth);
  useOpenForm(distance !== first.distance || pictureWidth !== first.pictureWidth);
  const done = () => {
    if (distance === null || pictureWidth === null) return;
    change({ room: { distance, pictureWidth } });
    onDone();
  };
  return (
    <FormDialog
      width="narrow"
      title={t('app.audience.roomTitle')}
      lead={t('app.audience.roomLead')}
      onClose={onClose}
      action={t('app.audience.open')}
      onAction={done}
      isDisabled={distance === null || pictureWidth === null}
      className={styles.form}
    >
      <NumberField
        label={t('app.audience.distance')}
        value={distance}
        onChange={setDistance}
        minimum={1}
        maximum={100}
        step={0.5}
        unit="m"
      />
      <NumberField
        label={t('app.audience.pictureWidth')}
        description={t('app.audience.pictureHint')}
        value={pictureWidth}
        onChange={setPictureWidth}
        minimum={0.3}
        maximum={20}
        step={0.05}
        unit="m"
      />
    </FormDialog>
  );
}
