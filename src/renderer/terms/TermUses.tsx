// Where a term is used: pressed, a list that leads to each place.
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from '../ui/translation.tsx';
import type { TermUse } from '../../domain/terms/termUsage.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import styles from './TermUses.module.css';

const sectionOf = {
  goal: 'goals',
  agreement: 'agreements',
  keyFigure: 'journey',
  touchpoint: 'journey',
  activity: 'activities',
  painPoint: 'journey',
  opportunity: 'journey',
} as const;

export function TermUses({ name, uses, children }: { name: string; uses: readonly TermUse[]; children: ReactNode }) {
  const navigation = useNavigation();
  const place = useWorkshopPlace();
  const { t } = useTranslation();
  const go = ({ kind, recordId }: TermUse) => {
    const field = kind === 'keyFigure' ? { field: 'keyFigure' } : {};
    navigation.go({ ...place, section: sectionOf[kind], target: { record: recordId, ...field } });
  };
  return (
    <Menu
      label={t('terms.showUses', { name })}
      placement="bottom start"
      trigger={<AriaButton className={styles.uses!}>{children}</AriaButton>}
    >
      {uses.map((use) => (
        <MenuItem key={`${use.kind} ${use.recordId}`} onAction={() => go(use)}>
          {`${t(`terms.useKind.${use.kind}`)}: ${use.title || t('words.untitled')}`}
        </MenuItem>
      ))}
    </Menu>
  );
}
