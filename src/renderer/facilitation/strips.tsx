// The strips above a section: whom I follow, who would like to show something, that I am showing. Each says how it
// ends.
import { useTranslation } from '../ui/translation.tsx';
import type { Team } from '../../domain/people/participants.ts';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import styles from './Together.module.css';

interface StripPerson {
  readonly name: string;
  readonly team: Team;
}

export function FollowStrip({ name, team, isBrought, onEnd }: StripPerson & { isBrought: boolean; onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.follow} data-team={team} data-strip="follow">
      <p>
        <b>{t(isBrought ? 'together.shows' : 'together.youFollow', { name })}</b> {t('together.followEnds')}
      </p>
      <Button size="small" onPress={onEnd}>
        {t('together.unfollow')}
      </Button>
    </div>
  );
}

export function CallStrip({ name, team, onCome, onStay }: StripPerson & { onCome: () => void; onStay: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.call} data-strip="call">
      <PersonBadge name={name} team={team} />
      <p>
        <b>{t('together.asks', { name })}</b>
      </p>
      <Button look="primary" size="small" onPress={onCome}>
        {t('together.come')}
      </Button>
      <Button size="small" onPress={onStay}>
        {t('together.stay')}
      </Button>
    </div>
  );
}

export function ShowingStrip({ here, all, onEnd }: { here: number; all: number; onEnd: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.showing} data-strip="showing">
      <p>
        <b>{t('together.youShow')}</b> {t('together.withYou', { here, all })}
      </p>
      <Button size="small" onPress={onEnd}>
        {t('together.endCall')}
      </Button>
    </div>
  );
}
