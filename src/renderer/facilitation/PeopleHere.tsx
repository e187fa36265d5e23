// Who has this workshop open now, in the shape of their team: myself first, then raised hands; the list of all opens beside it.
import { Dialog, DialogTrigger, Popover } from 'react-aria-components/Popover';
import { IconHandStop, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { Button } from '../ui/Button.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { usePeopleHere } from './usePeopleHere.ts';
import styles from './PeopleHere.module.css';

const loadList = () => import('./PeopleList.tsx');
const PeopleList = lazy(async () => ({ default: (await loadList()).PeopleList }));

const shownAtMost = 5;
/** Milliseconds after which the list is fetched although nobody has asked for it: later the engine may be away. */
const fetchesAfter = 2500;

export function PeopleHere() {
  const people = usePeopleHere();
  const { t } = useTranslation();
  const guest = t('app.people.guest');
  useEffect(() => {
    const timer = setTimeout(() => void loadList().catch(() => undefined), fetchesAfter);
    return () => clearTimeout(timer);
  }, []);
  const inBar = [...people.filter(({ isMe }) => isMe), ...people.filter(({ isMe }) => !isMe)].slice(0, shownAtMost);
  return (
    <div className={styles.people} data-participants={people.length}>
      <ul className={styles.badges} aria-label={t('app.people.here')}>
        {inBar.map(({ clientId, isMe, turn, presence: { name, team } }) => (
          <li key={clientId} title={`${isMe ? t('app.people.me', { name: name || guest }) : name || guest} · ${t(`words.team.${team}`)}`}>
            <PersonBadge name={name || guest} team={team} />
            {turn !== null && (
              <span className={styles.hand} role="img" aria-label={t('together.handUp', { position: turn })} data-hand={turn}>
                <IconHandStop size={13} stroke={2.25} aria-hidden />
              </span>
            )}
          </li>
        ))}
      </ul>
      <DialogTrigger>
        <Button size="small" look="quiet" aria-label={t('together.open', { count: people.length })} icon={<IconUsers size={18} stroke={1.75} />}>
          {people.length}
        </Button>
        <Popover placement="bottom end" offset={8} className={styles.popover!}>
          <Dialog aria-label={t('app.people.here')} className={styles.dialog!}>
            {({ close }) => (
              <Suspense fallback={null}>
                <PeopleList people={people} close={close} />
              </Suspense>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
