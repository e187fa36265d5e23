// Takes chosen cards, a record each, or a whole group as one record, over into the workshop.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { isTaken, takenAs, takeOverCards, type TakenAs } from '../../domain/cards/takeOverCards.ts';
import { orderedStages, stages } from '../../domain/journey/stages.ts';
import { setSections } from '../../domain/record/workshop.ts';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { sectionOfQuestion } from '../../domain/questions/hiddenAnswers.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import type { Collected } from './useArrangement.ts';
import styles from './HiddenDialog.module.css';

const stagesOnly = [stages];
const chosenCards = 'chosen';
const sectionOf: Readonly<Record<TakenAs, 'journey' | 'customer' | 'activities' | null>> = {
  touchpoint: 'journey',
  painPoint: 'journey',
  opportunity: 'journey',
  need: 'customer',
  disqualifier: 'customer',
  activity: 'activities',
  // Open points are always in use.
  parkedTopic: null,
};

/** What the cards of a section most often become. */
function usuallyAs(section: string): TakenAs {
  if (section === 'customer') return 'disqualifier';
  return section === 'relationship' ? 'parkedTopic' : 'painPoint';
}

export interface TakeOverDialogProps {
  readonly question: Question;
  readonly collected: Collected;
  readonly selected: readonly string[];
  readonly onClose: () => void;
}

export function TakeOverDialog({ question, collected, selected, onClose }: TakeOverDialogProps) {
  const { t } = useTranslation();
  const { run, workshop } = useSession();
  const undoToast = useUndoToast();
  const allStages = useQuery(orderedStages, stagesOnly);
  const { groups, byId } = collected;
  // One that was opened for chosen cards does not become one for all of them when these are gone.
  const [isOfChosen] = useState(selected.length > 0);
  const [what, setWhat] = useState(isOfChosen || groups.length === 0 ? chosenCards : groups[0]!.group.id);
  const [as, setAs] = useState<TakenAs>(usuallyAs(sectionOfQuestion(question)));
  const [stageId, setStageId] = useState(allStages[0]?.id ?? '');
  const group = groups.find((one) => one.group.id === what);
  const titleOf = (id: string) => {
    const at = groups.findIndex((one) => one.group.id === id);
    return groups[at]?.group.title || t('hidden.group.untitled', { number: at + 1 });
  };
  const [typed, setTyped] = useState<string | null>(null);
  const title = typed ?? titleOf(what);
  useOpenForm(group !== undefined && title !== titleOf(what));
  const free = [...byId.values()].filter((card) => !isTaken(workshop.doc, card)).map(({ id }) => id);
  const ids = isOfChosen ? selected : free;
  const isGone = group ? group.cards.length === 0 : what !== chosenCards || ids.length === 0;
  const needsStage = as === 'touchpoint' || as === 'painPoint' || as === 'opportunity';
  const take = () => {
    const taken = run(takeOverCards, {
      ids: group ? [] : [...ids],
      groupId: group ? what : null,
      ...(group ? { title } : {}),
      as,
      stageId: stageId === '' || !(needsStage || as === 'activity') ? null : stageId,
    });
    if (!taken.ok) return;
    undoToast(t('hidden.take.taken', { count: taken.value.length }));
    const inUse = sectionsInUse(workshop.doc);
    const section = sectionOf[as];
    if (section && !inUse.includes(section)) run(setSections, { sections: [...inUse, section] });
    onClose();
  };
  return (
    <Dialog
      title={t('hidden.take.title')}
      lead={t('hidden.take.lead')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" isDisabled={isGone} onPress={take}>
          {t('hidden.group.take')}
        </Button>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('hidden.take.what')}
          value={what}
          options={[
            {
              value: chosenCards,
              label: t(isOfChosen ? 'hidden.take.selected' : 'hidden.take.all', { count: ids.length }),
            },
            ...groups.map((one) => ({
              value: one.group.id,
              label: t('hidden.take.group', { title: titleOf(one.group.id) }),
            })),
          ]}
          onChange={(next) => {
            setWhat(next);
            setTyped(null);
          }}
        />
        {isGone && <p role="status">{t('hidden.take.gone')}</p>}
        {group && <TextField label={t('hidden.take.name')} value={title} maxLength={300} onChange={setTyped} />}
        <Select
          label={t('hidden.take.as')}
          value={as}
          options={takenAs.map((value) => ({ value, label: t(`hidden.take.kinds.${value}`) }))}
          onChange={setAs}
        />
        {(needsStage || as === 'activity') && allStages.length > 0 && (
          <Select
            label={t('hidden.take.stage')}
            value={stageId}
            options={allStages.map((stage) => ({ value: stage.id, label: stage.title || t('words.untitled') }))}
            onChange={setStageId}
          />
        )}
      </div>
    </Dialog>
  );
}
