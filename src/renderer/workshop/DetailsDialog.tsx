// Title, customer, date, language of the plan, and the team's own estimate of the first sales contact. Changes hold at
// once.
import { useTranslation } from '../ui/translation.tsx';
import { languageNames, languages } from '../../domain/record/languages.ts';
import { readDetails, updateWorkshop, workshopDetails } from '../../domain/record/workshop.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { DateField } from '../ui/DateField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LineField } from '../ui/LineField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './DetailsDialog.module.css';

const detailsOnly = [workshopDetails];

export function DetailsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const details = useQuery(readDetails, detailsOnly);
  const isReadOnly = !useCanEdit();
  return (
    <Dialog isOpen title={t('app.details.title')} onClose={onClose}>
      <div className={styles.form}>
        <LineField
          label={t('app.details.workshop')}
          value={details.title}
          onChange={(title) => run(updateWorkshop, { title })}
          maximum={300}
          missing={t('app.details.titleMissing')}
          isReadOnly={isReadOnly}
        />
        <LineField
          label={t('app.details.customer')}
          value={details.customer}
          onChange={(customer) => run(updateWorkshop, { customer })}
          maximum={300}
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
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
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
