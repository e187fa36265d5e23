// All fields of a touchpoint: title, description, place, weight, share, channel, contact person, evidence, what it is linked to.
import { useTranslation } from 'react-i18next';
import { updatePainPoint } from '../../domain/painPoints.ts';
import { shareOfMarketing } from '../../domain/shares.ts';
import { duplicateTouchpoints, evidences, moveTouchpoints, owners, updateTouchpoint, type Touchpoint } from '../../domain/touchpoints.ts';
import { formatPercent } from '../../i18n/format.ts';
import { CollaborativeText } from '../session/CollaborativeText.tsx';
import { useStore } from '../session/store.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useLanguage } from '../ui/language.ts';
import { useBoard } from './BoardContext.ts';
import { ChannelField } from './ChannelField.tsx';
import { Choice } from './Choice.tsx';
import { LeadField } from './LeadField.tsx';
import { PanelText } from './SidePanel.tsx';
import styles from './SidePanel.module.css';

const weights = [1, 2, 3] as const;

export function TouchpointPanel({ id }: { id: string }) {
  const view = useBoard();
  const touchpoint = useStore(view.index.touchpoint(id));
  const stages = useStore(view.index.stages);
  const { t } = useTranslation();
  if (!touchpoint) return null;
  const { session } = view;
  const { place } = touchpoint;
  const update = (values: Parameters<typeof updateTouchpoint.run>[1]['values']) => void session.run(updateTouchpoint, { id, values });
  const move = (stageId: string, owner: Touchpoint['place']['owner']) => void session.run(moveTouchpoints, { ids: [id], stageId, owner, beforeId: null });
  const stageOptions = stages.map((stage) => ({ value: stage.id, label: stage.title || t('words.untitled') }));
  return (
    <>
      <PanelText label={t('journey.board.title')} look="title">
        <CollaborativeText path={{ collection: 'touchpoints', id, field: 'title' }} label={t('journey.board.title')} className={`${styles.frame} ${styles.title}`} />
      </PanelText>
      <PanelText label={t('journey.details.description')}>
        <CollaborativeText
          path={{ collection: 'touchpoints', id, field: 'description' }}
          label={t('journey.details.description')}
          className={`${styles.frame} ${styles.tall}`}
          isMultiline
        />
      </PanelText>
      <Select
        label={t('words.stage')}
        value={place.stageId ?? ''}
        options={place.stageId === null ? [{ value: '', label: t('words.withoutStage') }, ...stageOptions] : stageOptions}
        onChange={(stageId) => stageId !== '' && move(stageId, place.owner)}
      />
      {place.stageId !== null && (
        <Choice
          label={t('journey.details.owner')}
          value={place.owner}
          options={owners.map((owner) => ({ value: owner, label: t(`words.owner.${owner}`), content: <TeamMark mark={owner} size={17} /> }))}
          onChange={(owner) => move(place.stageId!, owner)}
        />
      )}
      {place.owner !== 'none' && <ShareField touchpoint={touchpoint} onChange={(share) => update({ share })} />}
      <Choice
        label={t('journey.details.weight')}
        value={touchpoint.weight}
        options={weights.map((weight) => ({ value: weight as number, label: String(weight) }))}
        onChange={(weight) => update({ weight })}
      />
      <ChannelField channel={touchpoint.channel} onChange={(channel) => update({ channel })} />
      <LeadField leadId={touchpoint.leadId} onChange={(leadId) => update({ leadId })} />
      <Select
        label={t('journey.details.evidence')}
        value={touchpoint.evidence}
        options={evidences.map((evidence) => ({ value: evidence, label: t(`words.evidence.${evidence}`) }))}
        onChange={(evidence) => update({ evidence })}
      />
      {place.stageId !== null && <Links touchpoint={touchpoint} stageId={place.stageId} />}
      <div className={styles.actions}>
        <Button size="small" onPress={() => view.moving.set([id])}>
          {t('journey.details.moveTo')}
        </Button>
        <Button size="small" onPress={() => void session.run(duplicateTouchpoints, { ids: [id] })}>
          {t('journey.details.duplicate')}
        </Button>
      </div>
    </>
  );
}

function ShareField({ touchpoint, onChange }: { touchpoint: Touchpoint; onChange: (share: number | null) => void }) {
  const language = useLanguage();
  const { t } = useTranslation();
  const share = shareOfMarketing(touchpoint) ?? 0.5;
  const isOwn = touchpoint.share !== null && touchpoint.share.owner === touchpoint.place.owner;
  return (
    <label className={styles.group}>
      <span className={styles.legend}>{t('journey.details.shareOfMarketing')}</span>
      <span className={styles.share}>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={Math.round(share * 100)}
          aria-valuetext={formatPercent(language, share)}
          onChange={({ target }) => onChange(Number(target.value) / 100)}
        />
        <output>
          {formatPercent(language, share)} : {formatPercent(language, 1 - share)}
        </output>
      </span>
      {isOwn && (
        <Button look="quiet" size="small" onPress={() => onChange(null)}>
          {t('journey.details.shareDefault')}
        </Button>
      )}
    </label>
  );
}

/** Pain points and opportunities of the stage that are about this touchpoint. */
function Links({ touchpoint, stageId }: { touchpoint: Touchpoint; stageId: string }) {
  const { index, session } = useBoard();
  const painPoints = useStore(index.painPoints('painPoint', stageId));
  const opportunities = useStore(index.painPoints('opportunity', stageId));
  const { t } = useTranslation();
  const entries = [...painPoints.map((entry) => ({ kind: 'painPoint' as const, entry })), ...opportunities.map((entry) => ({ kind: 'opportunity' as const, entry }))];
  if (entries.length === 0) return null;
  return (
    <fieldset className={styles.links} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={styles.legend}>{t('journey.details.links')}</legend>
      {entries.map(({ kind, entry }) => (
        <Checkbox
          key={entry.id}
          label={`${t(`words.${kind}`)}: ${entry.text}`}
          isChecked={entry.touchpointId === touchpoint.id}
          onChange={(isLinked) => void session.run(updatePainPoint, { kind, id: entry.id, values: { touchpointId: isLinked ? touchpoint.id : null } })}
        />
      ))}
    </fieldset>
  );
}
