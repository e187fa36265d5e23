// Pain points and opportunities that are about a touchpoint: linked, unlinked, or written new.
import { useTranslation } from '../../ui/translation.tsx';
import { painPointKinds, updatePainPoint } from '../../../domain/journey/painPoints.ts';
import type { Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { useStore } from '../../base/store.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { useCanEdit, useSession } from '../../session/hooks.ts';
import { useBoard } from '../view/BoardContext.ts';
import { useLinked } from './useLinked.ts';
import styles from './SidePanel.module.css';

export function LinkedPainPoints({ touchpoint }: { touchpoint: Touchpoint }) {
  const canEdit = useCanEdit();
  const { index } = useBoard();
  const session = useSession();
  const stageId = touchpoint.place.stageId ?? '';
  const ofStage = {
    painPoint: useStore(index.painPoints('painPoint', stageId)),
    opportunity: useStore(index.painPoints('opportunity', stageId)),
  };
  const elsewhere = useLinked(touchpoint.id).filter(({ place }) => place.stageId !== stageId);
  const { t } = useTranslation();
  const entries = [
    ...painPointKinds.flatMap((kind) => ofStage[kind].map((entry) => ({ kind, entry }))),
    ...elsewhere.map((entry) => ({ kind: entry.kind, entry })),
  ];
  return (
    <fieldset className={styles.links}>
      <legend className={styles.legend}>{t('journey.details.links')}</legend>
      {entries.length === 0 && <p className={styles.help}>{t('journey.details.noLinks')}</p>}
      {entries.map(({ kind, entry }) => (
        <Checkbox
          key={entry.id}
          label={`${t(`words.${kind}`)}: ${entry.text || t('words.untitled')}`}
          isChecked={entry.touchpointId === touchpoint.id}
          isDisabled={!canEdit}
          onChange={(isLinked) =>
            void session.run(updatePainPoint, {
              kind,
              id: entry.id,
              values: { touchpointId: isLinked ? touchpoint.id : null },
            })
          }
        />
      ))}
    </fieldset>
  );
}
