// The steps of the running block: those that are done, the one the room is at with what to say, and those to come.
import { IconCheck } from '@tabler/icons-react';
import { stepIn, stepsOf } from '../../../domain/facilitation/agendaSteps.ts';
import type { AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import type { AgendaStep } from '../../../domain/record/liveState.ts';
import { useWorkshopPlace } from '../../base/NavigationContext.ts';
import { PlaceLink } from '../../ui/PlaceLink.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { useWalk } from './useWalk.ts';
import styles from './StepList.module.css';

export function StepList({ item, step }: { item: AgendaItem; step: AgendaStep | null }) {
  const { t } = useTranslation();
  const steps = stepsOf(item);
  const at = stepIn(item, step);
  return (
    <section className={styles.steps} aria-label={t('agenda.steps')} data-step={at}>
      <h3>{t('agenda.stepOf', { number: at + 1, all: steps.length })}</h3>
      <ol>
        {steps.map((kind, index) => (
          <li
            key={`${kind} ${index}`}
            data-at={index === at || undefined}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.stepNumber} data-done={index < at || undefined} aria-hidden>
              {index < at ? <IconCheck size={16} stroke={1.75} /> : index + 1}
            </span>
            <div>
              {t(`agenda.step.${kind}`)}
              {index === at && item.say.trim() !== '' && (
                <blockquote className={styles.say} data-say>
                  {t('agenda.quoted', { words: item.say })}
                </blockquote>
              )}
              {index === at && (kind === 'sign' || kind === 'handOut') && <ToSigning />}
              {index === at && <WalkLine />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Where both sides sign and the plan is handed out. */
function ToSigning() {
  const { t } = useTranslation();
  const { id } = useWorkshopPlace();
  return (
    <p>
      <PlaceLink
        className={styles.link!}
        to={{ page: 'workshop', id, section: 'plan', target: { record: '', field: 'sign' } }}
      >
        {t('agenda.toSigning')}
      </PlaceLink>
    </p>
  );
}

/** Which of the open records the room is at, and what is open about it. */
function WalkLine() {
  const { t } = useTranslation();
  const walk = useWalk();
  if (!walk) return null;
  if (!walk.at) return <p data-walk="0">{t(walk.records.length === 0 ? 'agenda.walk.none' : 'agenda.walk.settled')}</p>;
  return (
    <p data-walk={walk.at.number + 1} data-walked={walk.at.id}>
      {t('agenda.walk.at', { number: walk.at.number + 1, all: walk.records.length, words: walk.words })}
    </p>
  );
}
