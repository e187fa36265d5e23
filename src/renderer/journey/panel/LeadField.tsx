// The contact person of a touchpoint, or of several selected ones together.
import { useTranslation } from '../../ui/translation.tsx';
import { PersonField } from '../../fields/PersonField.tsx';
import { useStore } from '../../base/store.ts';
import { useBoard } from '../view/BoardContext.ts';

export interface LeadFieldProps {
  readonly leadId: string | null;
  /** Several touchpoints have different contact persons. */
  readonly isMixed?: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (leadId: string | null) => void;
}

export function LeadField({ leadId, isMixed = false, isDisabled, onChange }: LeadFieldProps) {
  const { index } = useBoard();
  const people = useStore(index.participants);
  const { t } = useTranslation();
  return (
    <PersonField
      label={t('journey.details.lead')}
      people={people}
      personId={leadId}
      isDisabled={isDisabled}
      mixedLabel={isMixed ? t('journey.details.different') : undefined}
      onChange={onChange}
    />
  );
}
