// The heads of the columns: stages in sequence, the zoom in the corner, room to add a stage at the end.
import { useCanEdit } from '../../session/hooks.ts';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../../ui/translation.tsx';
import { useStore } from '../../base/store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useOneStop } from '../../ui/oneStop.ts';
import { useBoard } from '../view/BoardContext.ts';
import { ColumnsLeftOut } from '../view/ColumnsLeftOut.tsx';
import { useShownStages } from '../view/useShownStages.ts';
import { addStageBefore } from '../cards/editing.ts';
import { StageHead } from './StageHead.tsx';
import { ZoomControl } from '../hands/ZoomControl.tsx';
import styles from './StageHeads.module.css';

export function StageHeads() {
  const canEdit = useCanEdit();
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const { shown, before, after } = useShownStages();
  const columns = useStore(view.columns);
  const added = useStore(view.newStage);
  const zoom = useStore(view.zoom);
  const { t } = useTranslation();
  const oneStop = useOneStop<HTMLDivElement>();
  if (columns.length === 0) return null;
  return (
    <div ref={(element) => void (view.elements.heads = element)} className={styles.heads}>
      <div className={styles.corner}>
        {/* What zooms keeps its size as far as the corner has room for it. */}
        <div
          style={{ zoom: 1 / zoom }}
          data-room={zoom < 0.7 ? 'least' : zoom < 0.95 ? 'less' : undefined}
          className={styles.zoom}
        >
          <ZoomControl />
        </div>
      </div>
      <div className={styles.stages} {...oneStop}>
        <ColumnsLeftOut count={before} />
        {shown.map((stage, place) => (
          <StageHead
            key={stage.id}
            stage={stage}
            before={stages[before + place - 1]?.id ?? null}
            next={stages[before + place + 1]?.id ?? null}
            afterNext={stages[before + place + 2]?.id ?? null}
            startsEditing={added === stage.id}
          />
        ))}
        <ColumnsLeftOut count={after} />
      </div>
      {columns.includes(null) && (
        <div className={styles.head} data-without-stage>
          <h2 className={styles.title}>{t('words.withoutStage')}</h2>
          <p className={styles.help}>{t('journey.details.withoutStageHelp')}</p>
        </div>
      )}
      {canEdit && (
        <div className={styles.add} style={{ zoom: zoom < 1 ? 0.8 / zoom : 1 }}>
          <IconButton
            label={t('journey.details.addStage')}
            icon={<IconPlus size={18} stroke={1.75} />}
            onPress={() => addStageBefore(view, null)}
          />
        </div>
      )}
    </div>
  );
}
