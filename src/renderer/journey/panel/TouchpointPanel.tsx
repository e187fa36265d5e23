// All fields of a touchpoint: title, description, place, weight, share, channel, contact person, evidence, what it is
// linked to.
import { useTranslation } from '../../ui/translation.tsx';
import { evidences, owners, type Owner } from '../../../domain/journey/touchpoints.ts';
import { moveTouchpoints, updateTouchpoint } from '../../../domain/journey/touchpointCommands.ts';
import { useStore } from '../../base/store.ts';
import { Select } from '../../ui/Select.tsx';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { useBoard } from '../view/BoardContext.ts';
import { AddressedRoles } from './AddressedRoles.tsx';
import { CardActions } from './CardActions.tsx';
import { ChannelField } from './ChannelField.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { HandoverLinks } from './HandoverLinks.tsx';
import { LeadField } from './LeadField.tsx';
import { LinkedPainPoints } from './LinkedPainPoints.tsx';
import { LabelledText } from '../../fields/LabelledText.tsx';
import { RecordComments } from '../../discussion/RecordComments.tsx';
import { ShareField } from './ShareField.tsx';
import { useRemoveCards } from '../cards/useRemoveCards.ts';

const weights = [1, 2, 3] as const;

export function TouchpointPanel({ id }: { id: string }) {
  const view = useBoard();
  const session = useSession();
  const isReadOnly = !useCanEdit();
  const touchpoint = useStore(view.index.touchpoint(id));
  const stages = useStore(view.index.stages);
  const removeCards = useRemoveCards(view);
  const { t } = useTranslation();
  if (!touchpoint) return null;
  const { place } = touchpoint;
  const update = (values: Parameters<typeof updateTouchpoint.run>[1]['values']) =>
    void session.run(updateTouchpoint, { id, values });
  const move = (stageId: string, owner: Owner) => {
    if (session.run(moveTouchpoints, { ids: [id], stageId, owner, beforeId: null }).ok) view.reveal(id);
  };
  const remove = () => {
    view.panel.set(null);
    removeCards([id]);
  };
  const stageOptions = stages.map((stage) => ({ value: stage.id, label: stage.title || t('words.untitled') }));
  return (
    <>
      <LabelledText
        path={{ collection: 'touchpoints', id, field: 'title' }}
        label={t('journey.board.title')}
        look="title"
      />
      <LabelledText
        path={{ collection: 'touchpoints', id, field: 'description' }}
        label={t('journey.details.description')}
      />
      {/* Without a stage it has no owner either: the stage comes first. */}
      <div data-field={place.stageId === null ? 'owner' : undefined}>
        <Select
          label={t('words.stage')}
          value={place.stageId ?? ''}
          isDisabled={isReadOnly}
          options={
            place.stageId === null ? [{ value: '', label: t('words.withoutStage') }, ...stageOptions] : stageOptions
          }
          onChange={(stageId) => stageId !== '' && move(stageId, place.owner)}
        />
      </div>
      {place.stageId !== null && (
        <div data-field="owner">
          <Choice
            label={t('journey.details.owner')}
            value={place.owner}
            options={owners.map((owner) => ({
              value: owner,
              label: t(`words.owner.${owner}`),
              mark: <TeamMark mark={owner} size={16} />,
            }))}
            isWide
            isDisabled={isReadOnly}
            onChange={(owner) => move(place.stageId!, owner)}
          />
        </div>
      )}
      {place.owner === 'both' && (
        <ShareField touchpoint={touchpoint} isDisabled={isReadOnly} onChange={(share) => update({ share })} />
      )}
      <Choice
        label={t('journey.details.weight')}
        description={t('journey.details.weightHelp')}
        value={touchpoint.weight}
        isDisabled={isReadOnly}
        options={weights.map((weight) => ({ value: weight as number, label: String(weight) }))}
        onChange={(weight) => update({ weight })}
      />
      <ChannelField channel={touchpoint.channel} isDisabled={isReadOnly} onChange={(channel) => update({ channel })} />
      <div data-field="leadId">
        <LeadField leadId={touchpoint.leadId} isDisabled={isReadOnly} onChange={(leadId) => update({ leadId })} />
      </div>
      <Select
        label={t('journey.details.evidence')}
        value={touchpoint.evidence}
        isDisabled={isReadOnly}
        options={evidences.map((evidence) => ({ value: evidence, label: t(`words.evidence.${evidence}`) }))}
        onChange={(evidence) => update({ evidence })}
      />
      <AddressedRoles touchpointId={id} />
      <LinkedPainPoints touchpoint={touchpoint} />
      <HandoverLinks touchpointId={id} />
      <RecordComments of="touchpoints" id={id} />
      <CardActions ids={[id]} onRemove={remove} />
    </>
  );
}
