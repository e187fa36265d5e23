// Taking back what one person did, step by step: only where this computer hosts the workshop.
import { formatTimeOfDay } from '../../../i18n/format.ts';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import type { PersonStep } from '../../../domain/document/personSteps.ts';
import type { RoomPerson } from '../../../protocol/roomApi.ts';
import { useHost } from '../../host/HostContext.tsx';
import { useHostCall } from '../../host/useHostCall.ts';
import { useRole, useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useTranslation } from '../../ui/translation.tsx';

import styles from './TakeBack.module.css';

export function TakeBack() {
  const { t } = useTranslation();
  const role = useRole();
  const [isOpen, setOpen] = useState(false);
  if (role !== 'owner') return null;
  return (
    <>
      <Button icon={<IconArrowBackUp size={18} stroke={1.75} />} onPress={() => setOpen(true)}>
        {t('agenda.takeBack.open')}
      </Button>
      {isOpen && <TakeBackDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function TakeBackDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const { workshopId } = useSession();
  const people = usePeople();
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  const steps = useSteps(person?.id ?? null);
  const [through, setThrough] = useState(0);
  const restId = useId();
  const last = Math.min(through, steps.length - 1);
  const run = async () => {
    const step = steps[last];
    if (!person || !step) return;
    const personId = person.id;
    const taken = await call(host.takeBack({ id: workshopId, personId, throughStepId: step.id }));
    onClose();
    if (taken === null || taken === undefined) return;
    toast({
      text: t('agenda.takeBack.done', { count: taken }),
      action: { label: t('agenda.takeBack.undo'), run: () => void call(host.giveBack({ id: workshopId, personId })) },
    });
  };
  return (
    <Dialog
      isOpen
      width="wide"
      title={person?.name ? t('agenda.takeBack.titleOf', { name: person.name }) : t('agenda.takeBack.title')}
      lead={t('agenda.takeBack.lead')}
      onClose={onClose}
      footer={
        <>
          {steps.length > 0 && (
            <span id={restId} className={styles.rest}>
              {t('agenda.takeBack.steps', { count: last + 1 })}
            </span>
          )}
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" isDisabled={steps.length === 0} aria-describedby={restId} onPress={() => void run()}>
            {t('agenda.takeBack.open')}
          </Button>
        </>
      }
    >
      {person && (
        <Select
          label={t('agenda.takeBack.person')}
          value={person.id}
          options={people.map(({ id, name }) => ({ value: id, label: name || t('room.unnamed') }))}
          onChange={(id) => {
            setChosen(id);
            setThrough(0);
          }}
        />
      )}
      {steps.length === 0 && (
        <p className={styles.nothing}>{t(person ? 'agenda.takeBack.nothing' : 'agenda.takeBack.nobody')}</p>
      )}
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            step={step}
            isTaken={at <= last}
            isLast={at === last}
            onChoose={() => setThrough(at)}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface StepRowProps {
  readonly step: PersonStep;
  readonly isTaken: boolean;
  readonly isLast: boolean;
  /** Everything from the newest step to this one. */
  readonly onChoose: () => void;
}

function StepRow({ step: { id, at, records }, isTaken, isLast, onChoose }: StepRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [first, ...others] = records;
  const words = [
    first ? t(`agenda.takeBack.change.${first.change}`, { title: first.title || t('words.untitled') }) : '',
    others.length > 0 ? t('agenda.takeBack.more', { count: others.length }) : '',
  ].filter(Boolean);
  return (
    <li data-step={id} data-taken={isTaken || undefined} data-last={isLast || undefined}>
      <label>
        <input type="checkbox" checked={isTaken} onChange={onChoose} />
        <span>{formatTimeOfDay(language, at)}</span>
        <span>{words.join(' ')}</span>
      </label>
    </li>
  );
}

/** Everybody who is or was here, the owner of this computer last. */
function usePeople(): readonly RoomPerson[] {
  const host = useHost();
  const { workshopId } = useSession();
  const [people, setPeople] = useState<readonly RoomPerson[]>([]);
  useEffect(() => {
    let isCurrent = true;
    host.readRoom({ id: workshopId }).then(
      (answer) => {
        if (!isCurrent || !answer.ok) return;
        const all = [...answer.value.people];
        setPeople(all.sort((left, right) => Number(left.role === 'owner') - Number(right.role === 'owner')));
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [host, workshopId]);
  return people;
}

function useSteps(personId: string | null): readonly PersonStep[] {
  const host = useHost();
  const { workshopId } = useSession();
  const [steps, setSteps] = useState<readonly PersonStep[]>([]);
  useEffect(() => {
    let isCurrent = true;
    setSteps([]);
    if (personId !== null)
      host.changesOf({ id: workshopId, personId }).then(
        (answer) => isCurrent && answer.ok && setSteps(answer.value),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [host, workshopId, personId]);
  return steps;
}
