// Beside the tools of a section, for the facilitator: what is locked for the others here, and on the journey each
// stage.
import { IconLock } from '@tabler/icons-react';
import { setLock } from '../../../domain/facilitation/liveCommands.ts';
import { orderedStages, stages } from '../../../domain/journey/stages.ts';
import { liveState } from '../../../domain/record/liveState.ts';
import { locks, locksOn } from '../../../domain/record/locks.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { useWorkshopPlace } from '../../base/NavigationContext.ts';
import { useQuery, useSession } from '../../session/hooks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { Tools } from '../../ui/ToolSlot.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useFacilitates } from './useAgenda.ts';

const lockRecords = [locks, liveState];
const stagesOnly = [stages];

export default function LockTool() {
  const { t } = useTranslation();
  const { section = 'journey' } = useWorkshopPlace();
  const facilitates = useFacilitates();
  const here = sectionOfId(section);
  if (!facilitates || !here) return null;
  return (
    <Tools>
      <Menu
        label={t('agenda.lock.lock')}
        trigger={<IconButton label={t('agenda.lock.lock')} icon={<IconLock size={18} stroke={1.75} />} />}
      >
        <LockItem scope={`section:${here}`} what={t(`app.section.${here}`)} />
        <LockItem scope="titles" what={t('agenda.lock.titles')} />
        {here === 'journey' && <StageLocks />}
      </Menu>
    </Tools>
  );
}

function StageLocks() {
  const { t } = useTranslation();
  const all = useQuery(orderedStages, stagesOnly);
  return (
    <MenuSection title={t('agenda.lock.stages')}>
      {all.map(({ id, title }) => (
        <LockItem key={id} scope={`stage:${id}`} what={title || t('words.untitled')} />
      ))}
    </MenuSection>
  );
}

function LockItem({ scope, what }: { scope: string; what: string }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const on = useQuery(locksOn, lockRecords);
  return (
    <MenuItem isChosen={on.has(scope)} onAction={() => run(setLock, { scope, isOn: !on.has(scope) })}>
      {t('agenda.lock.of', { what })}
    </MenuItem>
  );
}
