// Tools of the section in the bar above it: a visit, the slip, suggested pairs, the dates as a file.
import { IconCalendarDown, IconMessage2, IconPlus, IconUsers, IconLayoutSidebarRight } from '@tabler/icons-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useExporting } from '../host/ExportContext.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { Tools } from '../ui/ToolSlot.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import styles from './EverydayTools.module.css';

export interface EverydayToolsProps {
  readonly isPanelOpen: boolean;
  readonly onPanel: () => void;
  /** Is anything planned that could be written? */
  readonly hasDates: boolean;
}

export function EverydayTools({ isPanelOpen, onPanel, hasDates }: EverydayToolsProps) {
  const { t } = useTranslation();
  const { open, isReadOnly } = useEveryday();
  return (
    <Tools>
      <div className={styles.tools}>
        {!isReadOnly && (
          <>
            <Tooltip text={t('everyday.addSpoken')} keys="N">
              <Button
                look="primary"
                size="small"
                icon={<IconPlus size={16} stroke={2} />}
                onPress={() => open({ kind: 'visit', entry: null })}
              >
                {t('everyday.add')}
              </Button>
            </Tooltip>
            <Tooltip text={t('everyday.slip.lead')} keys="R">
              <AriaButton className={styles.tool!} onPress={() => open({ kind: 'slip' })}>
                <IconMessage2 size={18} stroke={1.75} aria-hidden />
                <span>{t('everyday.feedback')}</span>
              </AriaButton>
            </Tooltip>
            <AriaButton className={styles.tool!} onPress={() => open({ kind: 'suggest' })}>
              <IconUsers size={18} stroke={1.75} aria-hidden />
              <span>{t('everyday.suggest')}</span>
            </AriaButton>
          </>
        )}
        {hasDates && <DatesMenu />}
        <span className={styles.narrow}>
          <AriaButton className={styles.tool!} aria-expanded={isPanelOpen} onPress={onPanel}>
            <IconLayoutSidebarRight size={18} stroke={1.75} aria-hidden />
            <span>{t('everyday.panel')}</span>
          </AriaButton>
        </span>
      </div>
    </Tools>
  );
}

/** All planned dates, or those of one person. */
function DatesMenu() {
  const { t } = useTranslation();
  const { people } = useEveryday();
  const { exportAs, exportDates } = useExporting();
  return (
    <Menu
      label={t('everyday.calendar.all')}
      trigger={<IconButton label={t('everyday.calendar.all')} icon={<IconCalendarDown size={18} stroke={1.75} />} />}
    >
      <MenuItem onAction={() => exportAs('ics')}>{t('everyday.calendar.allPlanned')}</MenuItem>
      {people
        .filter(({ team }) => team !== 'none')
        .map(({ id, name }) => (
          <MenuItem key={id} onAction={() => exportDates(id)}>
            {t('everyday.calendar.ofPerson', { name })}
          </MenuItem>
        ))}
    </Menu>
  );
}
