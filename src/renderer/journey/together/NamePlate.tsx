// A name with its team on a plate: round for marketing, square for sales; with a hand while it is raised.
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Team } from '../../../domain/people/participants.ts';
import styles from './PresenceLayer.module.css';

export function NamePlate({
  name,
  team,
  hasHandRaised = false,
}: {
  name: string;
  team: Team;
  hasHandRaised?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <span className={styles.plate} data-team={team}>
      {hasHandRaised && <IconHandStop size={15} stroke={2} />}
      <b>{name}</b>
      {team !== 'none' && <span>{t(`words.team.${team}`)}</span>}
    </span>
  );
}
