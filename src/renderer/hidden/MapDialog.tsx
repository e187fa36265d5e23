// Asks both sides to map the journey for themselves, without seeing what the other one does.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import type { MapSettings } from '../../domain/questions/hiddenAnswers.ts';
import { listTouchpoints, touchpoints } from '../../domain/journey/touchpoints.ts';
import { sides } from '../../domain/people/participants.ts';
import { useQuery } from '../session/hooks.ts';
import { Choice } from '../ui/Choice.tsx';
import { AskHidden } from './AskHidden.tsx';
import { usePeople } from './usePeople.ts';

const touchpointsOnly = [touchpoints];

export function MapDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const all = useQuery(listTouchpoints, touchpointsOnly);
  const [mode, setMode] = useState<MapSettings['mode']>('perSide');
  const people = usePeople();
  const missing = sides.find((side) => !people.some(({ team }) => team === side));
  const [start, setStart] = useState<MapSettings['start']>('empty');
  return (
    <AskHidden
      kind="doubleMap"
      title={t('hidden.ask.map')}
      lead={t('hidden.ask.mapLead')}
      text={t('hidden.ask.mapText')}
      minutes={15}
      settings={{ section: 'journey', mode, start }}
      isChanged={mode !== 'perSide' || start !== 'empty'}
      problem={all.length === 0 ? t('hidden.ask.noTouchpoints') : null}
      onClose={onClose}
    >
      <Choice
        label={t('hidden.ask.mode')}
        value={mode}
        options={[
          { value: 'perSide', label: t('hidden.ask.perSide') },
          { value: 'perPerson', label: t('hidden.ask.perPerson') },
        ]}
        onChange={setMode}
      />
      {missing !== undefined && <p role="status">{t(`hidden.ask.nobodyOf.${missing}`)}</p>}
      <Choice
        label={t('hidden.ask.start')}
        value={start}
        options={[
          { value: 'empty', label: t('hidden.ask.empty') },
          { value: 'asNow', label: t('hidden.ask.asNow') },
        ]}
        onChange={setStart}
      />
    </AskHidden>
  );
}
