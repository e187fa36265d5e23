// In the menu of the facilitator: locks for the section on screen and for all titles.
import { setLock } from '../../../domain/facilitation/liveCommands.ts';
import { locks, locksOn } from '../../../domain/record/locks.ts';
import { sectionOfId } from '../../../domain/record/sections.ts';
import { useWorkshopPlace } from '../../base/NavigationContext.ts';
import { useQuery, useSession } from '../../session/hooks.ts';
import { MenuItem } from '../../ui/Menu.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useFacilitates } from './useAgenda.ts';

const locksOnly = [locks];

export function LockItems() {
  const { t } = useTranslation();
  const { run } = useSession();
  const { section = 'journey' } = useWorkshopPlace();
  const facilitates = useFacilitates();
  const on = useQuery(locksOn, locksOnly);
  if (!facilitates) return null;
  const here = sectionOfId(section);
  const item = (scope: string, what: string) => (
    <MenuItem key={scope} isChosen={on.has(scope)} onAction={() => run(setLock, { scope, isOn: !on.has(scope) })}>
      {t('agenda.lock.of', { what })}
    </MenuItem>
  );
  return (
    <>
      {here && item(`section:${here}`, t(`app.section.${here}`))}
      {item('titles', t('agenda.lock.titles'))}
    </>
  );
}
