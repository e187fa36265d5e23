// What can be set for several selected touchpoints at once: one step for undo, and only what is chosen is written.
import { useCanEdit } from '../../session/hooks.ts';
import { useTranslation } from '../../ui/translation.tsx';
import { reassignTouchpoints, updateTouchpoints } from '../../../domain/journey/manyTouchpoints.ts';
import { evidences, owners, type Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { useStore } from '../../base/store.ts';
import { Select } from '../../ui/Select.tsx';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { CardActions } from './CardActions.tsx';
import { ChannelField } from './ChannelField.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LeadField } from './LeadField.tsx';
import { useRemoveCards } from '../cards/useRemoveCards.ts';
import { useTouchpoints } from '../view/useTouchpoints.ts';

const weights = [1, 2, 3] as const;
const mixed = 'mixed';

export function SelectionPanel() {
  const view = useBoard();
  const { session } = view;
  const isReadOnly = !useCanEdit();
  const ids = [...useStore(view.selection)];
  const selected = useTouchpoints(view.index, ids);
  const stages = useStore(view.index.stages);
  const removeCards = useRemoveCards(view);
  const { t } = useTranslation();
  if (selected.length === 0) return null;
  const common = <V,>(valueOf: (touchpoint: Touchpoint) => V): V | null => {
    const values = new Set(selected.map(valueOf));
    return values.size === 1 ? [...values][0]! : null;
  };
  const stageId = common(({ place }) => place.stageId);
  const evidence = common((touchpoint) => touchpoint.evidence);
  const update = (values: Parameters<typeof updateTouchpoints.run>[1]['values']) =>
    void session.run(updateTouchpoints, { ids, values });
  const remove = () => {
    view.panel.set(null);
    removeCards(ids);
  };
  const different = { value: mixed, label: t('journey.details.different') };
  return (
    <>
      <Choice
        label={t('journey.details.owner')}
        value={common(({ place }) => place.owner)}
        options={owners.map((owner) => ({
          value: owner,
          label: t(`words.owner.${owner}`),
          mark: <TeamMark mark={owner} size={16} />,
        }))}
        isWide
        isDisabled={isReadOnly}
        onChange={(owner) => void session.run(reassignTouchpoints, { ids, owner })}
      />
      <Select
        label={t('words.stage')}
        value={stageId ?? mixed}
        isDisabled={isReadOnly}
        options={[
          ...(stageId === null ? [different] : []),
          ...stages.map(({ id, title }) => ({ value: id, label: title || t('words.untitled') })),
        ]}
        onChange={(to) => to !== mixed && void session.run(reassignTouchpoints, { ids, stageId: to })}
      />
      <Choice
        label={t('journey.details.weight')}
        value={common(({ weight }) => weight)}
        isDisabled={isReadOnly}
        options={weights.map((weight) => ({ value: weight as number, label: String(weight) }))}
        onChange={(weight) => update({ weight })}
      />
      <ChannelField
        channel={common(({ channel }) => channel)}
        isDisabled={isReadOnly}
        onChange={(channel) => update({ channel })}
      />
      <LeadField
        leadId={common(({ leadId }) => leadId)}
        isMixed={new Set(selected.map(({ leadId }) => leadId)).size > 1}
        isDisabled={isReadOnly}
        onChange={(leadId) => update({ leadId })}
      />
      <Select
        label={t('journey.details.evidence')}
        value={evidence ?? mixed}
        isDisabled={isReadOnly}
        options={[
          ...(evidence === null ? [different] : []),
          ...evidences.map((one) => ({ value: one as string, label: t(`words.evidence.${one}`) })),
        ]}
        onChange={(next) => {
          const chosen = evidences.find((one) => one === next);
          if (chosen) update({ evidence: chosen });
        }}
      />
      <CardActions ids={ids} onRemove={remove} />
    </>
  );
}
