// Which team: two large choices in the teams' own shapes, circle for marketing and square for sales.
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from './translation.tsx';
import { sides, type Team } from '../../domain/people/teams.ts';
import { TeamMark } from './TeamMark.tsx';
import styles from './TeamChoice.module.css';

export interface TeamChoiceProps {
  readonly label: string;
  /** Null while nothing is chosen. */
  readonly value: Team | null;
  readonly onChange: (team: Team) => void;
  /** Offers to belong to no team, in these words: for who only facilitates. */
  readonly neutral?: string;
}

export function TeamChoice({ label, value, onChange, neutral }: TeamChoiceProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      className={styles.group!}
      value={value === 'none' && neutral === undefined ? null : value}
      onChange={(next) => (next === 'marketing' || next === 'sales' || next === 'none') && onChange(next)}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.choices}>
        {sides.map((team) => (
          <Radio key={team} value={team} className={`${styles.choice} ${styles[team]}`}>
            <TeamMark mark={team} size={28} />
            {t(`words.team.${team}`)}
          </Radio>
        ))}
      </div>
      {neutral !== undefined && (
        <Radio value="none" className={`${styles.choice} ${styles.neutral}`}>
          {neutral}
        </Radio>
      )}
    </RadioGroup>
  );
}
