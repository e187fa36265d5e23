// The middle of the facilitator's view: timer, steps, what to say, checks, what comes next, and the one ink button.
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { IconArrowUp, IconHandStop, IconMinus, IconUsersGroup } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { stepIn, stepsOf } from '../../../domain/facilitation/agendaSteps.ts';
import { agendaItems, type AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { questions } from '../../../domain/questions/questions.ts';
import { liveState } from '../../../domain/record/liveState.ts';
import { useOpenQuestion } from '../../questions/openQuestions.ts';
import { useRevealNow } from '../../questions/revealNow.ts';
import { useQuery } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { CheckList } from './CheckList.tsx';
import { timerText } from './clockWords.ts';
import { nextReveals } from './nextReveals.ts';
import { useConductor } from './ConductorContext.ts';
import { TakeBack } from './TakeBack.tsx';
import { StepList } from './StepList.tsx';
import type { AgendaNow } from './useAgenda.ts';
import { useOpenCheck } from './useChecks.ts';
import { useWalk } from './useWalk.ts';
import type { RegieActions } from './useRegieKeys.ts';
import styles from './Regie.module.css';

export function RegieBlock({ of, actions }: { of: AgendaNow; actions: RegieActions }) {
  const { t } = useTranslation();
  const { running } = of.agenda;
  return (
    <section className={styles.middle} aria-label={t('agenda.block')}>
      <div className={styles.block}>
        {running ? <Running of={of} item={running} actions={actions} /> : <p>{t('agenda.between')}</p>}
        <Following of={of} />
      </div>
      <footer className={styles.foot}>
        <span className={styles.goOn}>
          <NextButton of={of} />
          <BackButton />
        </span>
        <span className={styles.footActions}>
          <TakeBack />
          <Keyed keys="S" label={t(of.agenda.live.pensDown ? 'agenda.pensFree' : 'agenda.pensDown')}>
            {(name, hint) => (
              <Button icon={<IconHandStop size={18} stroke={1.75} />} onPress={actions.pensDown} data-phone {...name}>
                {hint}
              </Button>
            )}
          </Keyed>
          <Keyed keys="A" label={t('agenda.callAll')}>
            {(name, hint) => (
              <Button icon={<IconUsersGroup size={18} stroke={1.75} />} onPress={actions.callAll} {...name}>
                {hint}
              </Button>
            )}
          </Keyed>
        </span>
      </footer>
    </section>
  );
}

function Running({ of: { agenda, clock }, item, actions }: { of: AgendaNow; item: AgendaItem; actions: RegieActions }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const block = clock.running!;
  const minutes = Math.round(block.allowed / 60_000);
  const part = Math.min(1, block.elapsed / block.allowed);
  return (
    <>
      <p className={styles.number}>
        {t('agenda.numberOf', {
          number: item.number,
          all: agenda.items.length,
          time: formatTimeOfDay(language, item.startedAt ?? 0),
        })}
      </p>
      <h2 className={styles.title}>{item.title || t('words.untitled')}</h2>
      <div className={styles.clock}>
        <span className={styles.timer} data-colour={block.colour} data-timer>
          {timerText(block)}
        </span>
        <div>
          <p>
            {t(block.over > 0 ? 'agenda.overOf' : 'agenda.restOf', { count: minutes })}
            <br />
            {block.isPaused
              ? t('agenda.isPaused')
              : t('agenda.doneAt', {
                  time: formatTimeOfDay(
                    language,
                    (clock.schedule.find((one) => one.item.id === item.id)?.startsAt ?? 0) +
                      block.allowed +
                      item.pausedMs,
                  ),
                })}
          </p>
          <span className={styles.clockActions}>
            <Keyed keys="+" label={t('agenda.addMinute')}>
              {(name, hint) => (
                <Button onPress={actions.more} {...name}>
                  {hint}
                </Button>
              )}
            </Keyed>
            <Button onPress={actions.less} aria-label={t('agenda.minuteLess')} aria-keyshortcuts="-">
              <IconMinus size={18} stroke={1.75} className={styles.withoutKeys} aria-hidden />
              <span className={styles.key} data-key="−" data-alone aria-hidden />
            </Button>
            <Keyed keys={t('agenda.spaceKey')} label={t(block.isPaused ? 'agenda.resume' : 'agenda.pause')}>
              {(name, hint) => (
                <Button onPress={actions.pause} {...name}>
                  {hint}
                </Button>
              )}
            </Keyed>
          </span>
        </div>
      </div>
      <div className={styles.bar} data-colour={block.colour} aria-hidden>
        <span style={{ width: `${part * 100}%` }} />
      </div>
      <div className={styles.columns}>
        <StepList item={item} step={agenda.live.step} />
        <CheckList item={item} />
      </div>
    </>
  );
}

function Following({ of: { agenda, clock } }: { of: AgendaNow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = clock.schedule.find(
    ({ item }) => item.state === 'planned' && item.number > (agenda.running?.number ?? 0),
  );
  if (!next) return null;
  return (
    <div className={styles.following} data-following-block>
      <div>
        <p>{t('agenda.after', { time: formatTimeOfDay(language, next.startsAt) })}</p>
        <h3>{next.item.title || t('words.untitled')}</h3>
      </div>
      <p>{t('agenda.minutesAtLeast', { minutes: next.minutes, minimum: next.item.minimumMinutes })}</p>
    </div>
  );
}

const revealRecords = [agendaItems, liveState, questions];

/** Says what comes; while something is open, or the press would reveal, that the next press does it all the same. */
function NextButton({ of: { agenda, clock } }: { of: AgendaNow }) {
  const { t } = useTranslation();
  const conductor = useConductor();
  const [nameId, restId] = [useId(), useId()];
  const { running, live } = agenda;
  const steps = running ? stepsOf(running) : [];
  const at = running ? stepIn(running, live.step) : 0;
  const following = clock.schedule.find(({ item }) => item.state === 'planned' && item.number > (running?.number ?? 0));
  const walk = useWalk();
  const open = useOpenCheck(running);
  const isArmed = running !== null && conductor.armed === running.id;
  const comes = walk?.next
    ? walk.next.title.trim() || t('words.untitled')
    : at < steps.length - 1
      ? t(`agenda.step.${steps[at + 1]!}`)
      : following
        ? following.item.title || t('words.untitled')
        : t('agenda.isOver');
  const asked = useOpenQuestion();
  const reveals = useQuery(nextReveals, revealRecords);
  const revealNow = useRevealNow(reveals ? asked : null);
  const rest = isArmed ? revealNow || t('agenda.pressAgain', { open }) : comes;
  return (
    <Button
      look="primary"
      size="large"
      onPress={conductor.next}
      aria-labelledby={nameId}
      aria-describedby={restId}
      aria-keyshortcuts="PageDown ArrowRight"
    >
      <span id={nameId}>{t('agenda.next')}</span>
      <span data-key={`: ${rest}`} className={styles.comes} />
      <span id={restId} hidden>
        {rest}
      </span>
      <span className={styles.key} data-key={t('agenda.pageDown')} aria-hidden />
    </Button>
  );
}

function BackButton() {
  const { t } = useTranslation();
  const conductor = useConductor();
  return (
    <Button
      size="large"
      onPress={conductor.back}
      aria-label={t('agenda.keys.back')}
      aria-keyshortcuts="PageUp ArrowLeft"
    >
      <IconArrowUp size={18} stroke={1.75} className={styles.withoutKeys} aria-hidden />
      <span className={styles.key} data-key={t('agenda.pageUp')} data-alone aria-hidden />
    </Button>
  );
}

/** A button with its key beside it; the key is not part of its name. */
function Keyed({
  keys,
  label,
  children,
}: {
  keys: string;
  label: string;
  children: (name: { 'aria-label': string; 'aria-keyshortcuts': string }, hint: ReactNode) => ReactNode;
}) {
  return children(
    { 'aria-label': label, 'aria-keyshortcuts': keys },
    <>
      {label}
      <span className={styles.key} data-key={keys} aria-hidden />
    </>,
  );
}
