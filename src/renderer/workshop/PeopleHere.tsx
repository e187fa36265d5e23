// Who has this workshop open now, in the shape of their team: myself first, five at most, then a count.
import { useTranslation } from 'react-i18next';
import { usePresence, useSession } from '../session/hooks.ts';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import styles from './PeopleHere.module.css';

const shownAtMost = 5;

export function PeopleHere() {
  const { me } = useSession();
  const others = usePresence();
  const { t } = useTranslation();
  const guest = t('app.people.guest');
  const everybody = [
    { key: 'me', team: me.team, name: t('app.people.me', { name: me.name || guest }) , badge: me.name || guest },
    ...others.map(({ clientId, name, team }) => ({ key: String(clientId), team, name: name || guest, badge: name || guest })),
  ];
  const shown = everybody.slice(0, everybody.length > shownAtMost + 1 ? shownAtMost : shownAtMost + 1);
  const more = everybody.slice(shown.length);
  return (
    <ul className={styles.people} data-participants={everybody.length} aria-label={t('app.people.here')}>
      {shown.map(({ key, team, name, badge }) => (
        <li key={key} title={`${name} · ${t(`words.team.${team}`)}`}>
          <PersonBadge name={badge} team={team} />
        </li>
      ))}
      {more.length > 0 && (
        <li className={styles.more} title={more.map(({ name }) => name).join(', ')}>
          <span aria-hidden>+{more.length}</span>
          <span className="visually-hidden">{more.map(({ name }) => name).join(', ')}</span>
        </li>
      )}
    </ul>
  );
}
