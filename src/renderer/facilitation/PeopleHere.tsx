// Who has this workshop open now, in the shape of their team: myself first, then raised hands; the list of all opens
// beside it.
import { IconHandStop, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { fetchAhead } from '../base/fetchAhead.ts';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { later } from '../ui/later.tsx';
import { usePeopleHere } from './usePeopleHere.ts';
import styles from './PeopleHere.module.css';

const loadList = () => import('./PeopleList.tsx');
const PeopleList = later(async () => ({ default: (await loadList()).PeopleList }));

const shownAtMost = 5;

export function PeopleHere() {
  const people = usePeopleHere();
  const { t } = useTranslation();
  const guest = t('app.people.guest');
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => fetchAhead([loadList]), []);
  const inBar = [...people.filter(({ isMe }) => isMe), ...people.filter(({ isMe }) => !isMe)].slice(0, shownAtMost);
  return (
    <div className={styles.people} data-participants={people.length}>
      <ul className={styles.badges} aria-label={t('app.people.here')}>
        {inBar.map(({ clientId, isMe, turn, presence: { name, team } }) => (
          <li
            key={clientId}
            title={`${isMe ? t('app.people.me', { name: name || guest }) : name || guest} · ${t(`words.team.${team}`)}`}
          >
            <PersonBadge name={name || guest} team={team} />
            {turn !== null && (
              <span
                className={styles.hand}
                role="img"
                aria-label={t('together.handUp', { position: turn })}
                data-hand={turn}
              >
                <IconHandStop size={13} stroke={2.25} aria-hidden />
              </span>
            )}
          </li>
        ))}
      </ul>
      <Button
        ref={button}
        size="small"
        look="quiet"
        aria-label={t('together.open', { count: people.length })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        icon={<IconUsers size={18} stroke={1.75} />}
        onPress={() => setOpen(!isOpen)}
      >
        {people.length}
      </Button>
      {isOpen && <PeopleList at={button} people={people} close={() => setOpen(false)} />}
    </div>
  );
}
