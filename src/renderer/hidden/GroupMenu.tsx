// Moves the chosen cards into a group, for those who do not drag.
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { ShownGroup } from '../../domain/cards/cards.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';

export function GroupMenu({
  groups,
  onMove,
}: {
  groups: readonly ShownGroup[];
  onMove: (groupId: string | null) => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu
      label={t('hidden.group.move')}
      placement="bottom start"
      trigger={
        <Button size="small" icon={<IconChevronDown size={16} stroke={1.75} />}>
          {t('hidden.group.move')}
        </Button>
      }
    >
      {groups.map(({ group }, at) => (
        <MenuItem key={group.id} keys={at < 9 ? String(at + 1) : ''} onAction={() => onMove(group.id)}>
          {group.title || t('hidden.group.untitled', { number: at + 1 })}
        </MenuItem>
      ))}
      <MenuItem keys="0" onAction={() => onMove(null)}>
        {t('hidden.group.loose')}
      </MenuItem>
    </Menu>
  );
}
