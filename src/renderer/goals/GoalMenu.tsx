// What can be done with a goal as a whole.
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';

export interface GoalMenuProps {
  readonly title: string;
  readonly isReadOnly: boolean;
  readonly onOpen: () => void;
  readonly onMoveUp: (() => void) | undefined;
  readonly onMoveDown: (() => void) | undefined;
  readonly onRemove: () => void;
}

export function GoalMenu({ title, isReadOnly, onOpen, onMoveUp, onMoveDown, onRemove }: GoalMenuProps) {
  const { t } = useTranslation();
  const label = t('goals.menu', { title });
  return (
    <Menu label={label} trigger={<IconButton label={label} icon={<IconDots size={18} stroke={1.75} />} />}>
      <MenuItem onAction={onOpen}>{t('goals.details')}</MenuItem>
      {!isReadOnly && (
        <>
          <MenuSeparator />
          <MenuItem keys="Alt+↑" isDisabled={!onMoveUp} {...(onMoveUp ? { onAction: onMoveUp } : {})}>
            {t('goals.moveUp')}
          </MenuItem>
          <MenuItem keys="Alt+↓" isDisabled={!onMoveDown} {...(onMoveDown ? { onAction: onMoveDown } : {})}>
            {t('goals.moveDown')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem isDanger onAction={onRemove}>
            {t('goals.remove')}
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
