// Pain points or opportunities of each stage, with their votes, written and voted on where they stand. In the overview
// each stage shows its first one and how many more there are; unfolded, the row shows all.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { PainPointKind } from '../../../domain/journey/painPoints.ts';
import { useStore } from '../../base/store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useOneStop } from '../../ui/oneStop.ts';
import { useBoard } from '../view/BoardContext.ts';
import { ColumnsLeftOut } from '../view/ColumnsLeftOut.tsx';
import { useShownStages } from '../view/useShownStages.ts';
import { PainPointCell } from './PainPointCell.tsx';
import { Row } from './Row.tsx';
import styles from './PainPointRow.module.css';

const rowNames = { painPoint: 'words.painPoints', opportunity: 'words.opportunities' } as const;

export function PainPointRow({ kind }: { kind: PainPointKind }) {
  const view = useBoard();
  const { shown, before, after } = useShownStages();
  const columns = useStore(view.columns);
  const [isUnfolded, setIsUnfolded] = useState(false);
  const hasMore = useHasMore(kind);
  const { t } = useTranslation();
  const oneStop = useOneStop<HTMLDivElement>();
  const fold = (
    <IconButton
      label={t(isUnfolded ? 'journey.details.showFirst' : 'journey.details.showAll', { row: t(rowNames[kind]) })}
      icon={isUnfolded ? <IconChevronUp size={16} stroke={1.75} /> : <IconChevronDown size={16} stroke={1.75} />}
      aria-expanded={isUnfolded}
      onPress={() => setIsUnfolded(!isUnfolded)}
    />
  );
  return (
    <Row label={t(rowNames[kind])} className={styles.row!} {...(hasMore ? { tool: fold } : {})}>
      <div className={styles.cells} {...oneStop}>
        <ColumnsLeftOut count={before} />
        {shown.map(({ id, title }) => (
          <PainPointCell key={id} kind={kind} stageId={id} stageTitle={title} isUnfolded={isUnfolded} />
        ))}
        <ColumnsLeftOut count={after} />
      </div>
      {columns.includes(null) && <div className={styles.cell} />}
    </Row>
  );
}

/** Does any stage have more than one? */
function useHasMore(kind: PainPointKind): boolean {
  const { index } = useBoard();
  const stages = useStore(index.stages);
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = stages.map(({ id }) => index.painPoints(kind, id).subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    [index, kind, stages],
  );
  return useSyncExternalStore(subscribe, () => stages.some(({ id }) => index.painPoints(kind, id).get().length > 1));
}
