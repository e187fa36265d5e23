// People of both teams with a tick each.
import type { Participant } from '../../domain/people/participants.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import styles from './PeopleTicks.module.css';

export interface PeopleTicksProps {
  readonly people: readonly Participant[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

export function PeopleTicks({ people, ticked, onChange }: PeopleTicksProps) {
  return (
    <ul className={styles.people}>
      {people.map(({ id, name }) => (
        <li key={id}>
          <Checkbox
            label={name}
            isChecked={ticked.includes(id)}
            onChange={(isChecked) => onChange(isChecked ? [...ticked, id] : ticked.filter((one) => one !== id))}
          />
        </li>
      ))}
    </ul>
  );
}
