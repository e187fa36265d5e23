// A name with its team on a plate: round for marketing, square for sales.
import { useTranslation } from 'react-i18next';
import type { Team } from '../../domain/participants.ts';
import styles from './PresenceLayer.module.css';

export function NamePlate({ name, team }: { name: string; team: Team }) {
  const { t } = useTranslation();
  return (
    <span className={styles.plate} data-team={team}>
      <b>{name}</b>
      {team !== 'none' && <span>{t(`words.team.${team}`)}</span>}
    </span>
  );
}
