// Asks everybody for cards that nobody reads before the reveal.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { mostCards } from '../../domain/questions/hiddenAnswers.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { AskHidden } from './AskHidden.tsx';

const usualMost = 20;

export function CollectDialog({ section, onClose }: { section: 'journey' | 'customer'; onClose: () => void }) {
  const { t } = useTranslation();
  const [most, setMost] = useState<number | null>(usualMost);
  return (
    <AskHidden
      kind="collection"
      title={t('hidden.ask.collect')}
      lead={t('hidden.ask.collectLead')}
      text={t(`hidden.ask.collectText.${section}`)}
      minutes={5}
      settings={{ section, mostPerPerson: most ?? usualMost }}
      isChanged={most !== usualMost}
      onClose={onClose}
    >
      <NumberField
        label={t('hidden.ask.most')}
        value={most}
        onChange={setMost}
        minimum={1}
        maximum={mostCards}
        decimals={0}
      />
    </AskHidden>
  );
}
