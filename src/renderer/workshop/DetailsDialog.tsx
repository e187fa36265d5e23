// Title, customer, date, language of the plan, and the team's own estimate of the first sales contact. Changes hold at
// once.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { languages, readDetails, updateWorkshop, workshopDetails } from '../../domain/record/workshop.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './DetailsDialog.module.css';

const detailsOnly = [workshopDetails];

export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { workshop, run } = useSession();
  const details = useQuery(readDetails, detailsOnly);
  const [title, setTitle] = useState(details.title);
  const [customer, setCustomer] = useState(details.customer);
  const isReadOnly = workshop.isReadOnly();
  const isMissing = title.trim() === '';
  return (
    <Dialog isOpen title={t('app.details.title')} onClose={onClose}>
      <div className={styles.form}>
        <TextField
          label={t('app.details.workshop')}
          value={title}
          onChange={setTitle}
          onBlur={() => !isMissing && title.trim() !== details.title && run(updateWorkshop, { title })}
          maxLength={300}
          isReadOnly={isReadOnly}
          {...(isMissing ? { error: t('app.details.titleMissing') } : {})}
        />
        <TextField
          label={t('app.details.customer')}
          value={customer}
          onChange={setCustomer}
          onBlur={() => customer !== details.customer && run(updateWorkshop, { customer })}
          maxLength={300}
          isReadOnly={isReadOnly}
        />
        <DateField
          label={t('app.details.date')}
          value={details.date}
          onChange={(date) => run(updateWorkshop, { date })}
          isReadOnly={isReadOnly}
        />
        <Select
          label={t('app.details.language')}
          value={details.language}
          options={languages.map((value) => ({ value, label: t(`app.languages.${value}`) }))}
          onChange={(language) => run(updateWorkshop, { language })}
          isDisabled={isReadOnly}
        />
        <div className={styles.wide}>
          <NumberField
            label={t('app.details.estimate')}
            description={t('app.details.estimateHint')}
            look="percent"
            value={details.estimatedFirstContact}
            onChange={(estimatedFirstContact) => run(updateWorkshop, { estimatedFirstContact })}
            minimum={0}
            maximum={1}
            step={0.05}
            isReadOnly={isReadOnly}
          />
        </div>
      </div>
    </Dialog>
  );
}
