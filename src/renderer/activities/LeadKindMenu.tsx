// What can be done with a kind of leads as a whole: its place among the others, a deal size of its own.
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';

export interface LeadKindMenuProps {
  readonly name: string;
  /** Has it a deal size of its own? */
  readonly hasSize: boolean;
  readonly onMoveUp: (() => void) | undefined;
  readonly onMoveDown: (() => void) | undefined;
  readonly onAskSize: () => void;
  readonly onClearSize: () => void;
  readonly onRemove: () => void;
}

export function LeadKindMenu(props: LeadKindMenuProps) {
  const { name, hasSize, onMoveUp, onMoveDown, onAskSize, onClearSize, onRemove } = props;
  const { t } = useTranslation();
  const label = t('activities.capacity.kindMenu', { name });
  return (
    <Menu label={label} trigger={<IconButton label={label} icon={<IconDots size={16} stroke={1.75} />} />}>
      {hasSize ? (
        <MenuItem onAction={onClearSize}>{t('activities.capacity.kindSizeOfAll')}</MenuItem>
      ) : (
        <MenuItem onAction={onAskSize}>{t('activities.capacity.kindSizeOwn')}</MenuItem>
      )}
      <MenuSeparator />
      <MenuItem keys="Alt+↑" isDisabled={!onMoveUp} {...(onMoveUp ? { onAction: onMoveUp } : {})}>
        {t('activities.capacity.kindUp')}
      </MenuItem>
      <MenuItem keys="Alt+↓" isDisabled={!onMoveDown} {...(onMoveDown ? { onAction: onMoveDown } : {})}>
        {t('activities.capacity.kindDown')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={onRemove}>
        {t('activities.capacity.removeKind')}
      </MenuItem>
    </Menu>
  );
}
