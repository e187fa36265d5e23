// Which team: two large choices in the teams' own shapes, circle for marketing and square for sales.
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from './translation.tsx';
import type { Team } from '../../domain/people/participants.ts';
import { TeamMark } from './TeamMark.tsx';
import styles from './TeamChoice.module.css';

export function TeamChoice({ label, value, onChange }: { label: string; value: Team; onChange: (team: Team) => void }) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.group!}
      value={value === 'none' ? null : value}
      onChange={(next) => (next === 'marketing' || next === 'sales') && onChange(next)}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.choices}>
        {(['marketing', 'sales'] as const).map((team) => (
          <Radio key={team} value={team} className={`${styles.choice} ${styles[team]}`}>
            <TeamMark mark={team} size={28} />
            {t(`words.team.${team}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
