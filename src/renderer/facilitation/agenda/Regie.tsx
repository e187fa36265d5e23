// The facilitator's view: the block that runs, what to say, what is still to be done, when it ends, and one key for
// next. It is on the facilitator's laptop only.
import { callEverybody } from '../showing.ts';
import { setPensDown } from '../../../domain/facilitation/liveCommands.ts';
import { addMinutes, catchUp, pauseAgenda, resumeAgenda } from '../../../domain/facilitation/runAgenda.ts';
import { useDiscussion } from '../../discussion/DiscussionContext.ts';
import { useSession } from '../../session/hooks.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { RegieBlock } from './RegieBlock.tsx';
import { RegieAgenda } from './RegieAgenda.tsx';
import { RegieRoom } from './RegieRoom.tsx';
import { useRegieKeys } from './useRegieKeys.ts';
import type { AgendaNow } from './useAgenda.ts';
import styles from './Regie.module.css';

export function Regie({ of, onPrepare }: { of: AgendaNow; onPrepare: () => void }) {
  const { t } = useTranslation();
  const session = useSession();
  const { running, live } = of.agenda;
  const { run } = session;
  const add = (minutes: number) => running && run(addMinutes, { id: running.id, minutes });
  const actions = {
    more: () => void add(1),
    less: () => void add(-1),
    pause: () => void (running?.pausedAt === null ? run(pauseAgenda, {}) : run(resumeAgenda, {})),
    catchUp: () => void run(catchUp, {}),
    pensDown: () => void run(setPensDown, { isDown: live.pensDown === null }),
    callAll: () => callEverybody(session, false),
  };
  const { show } = useDiscussion();
  useRegieKeys({ ...actions, park: () => show({ view: 'topics' }) }, true);
  return (
    <div className={styles.regie} data-scrolls="agenda">
      <h1 className="visually-hidden">{t('agenda.regie')}</h1>
      <RegieAgenda of={of} onCatchUp={actions.catchUp} onPrepare={onPrepare} />
      <RegieBlock of={of} actions={actions} />
      <RegieRoom of={of} />
    </div>
  );
}
