// A touchpoint that is missing on the board: it gets its own card once both maps are revealed.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { MapDraft } from './useMap.ts';
import styles from './HiddenDialog.module.css';

export function AddMissing({ draft, onClose }: { draft: MapDraft; onClose: () => void }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  useOpenForm(title.trim() !== '');
  const [stageId, setStageId] = useState(draft.stages[0]?.id ?? '');
  return (
    <Dialog
      title={t('hidden.map.missing')}
      lead={t('hidden.map.missingLead')}
      width="narrow"
      isOpen
      onClose={onClose}
      footer={
        <Button
          look="primary"
          isDisabled={title.trim() === ''}
          onPress={() => {
            draft.add(title.trim(), stageId);
            onClose();
          }}
        >
          {t('hidden.map.add')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField label={t('hidden.map.missingTitle')} value={title} maxLength={300} onChange={setTitle} autoFocus />
        <Select
          label={t('hidden.take.stage')}
          value={stageId}
          options={draft.stages.map((stage) => ({ value: stage.id, label: stage.title || t('words.untitled') }))}
          onChange={setStageId}
        />
      </div>
    </Dialog>
  );
}
