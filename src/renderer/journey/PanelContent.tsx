// What the side panel shows.
import type { Panel } from './boardState.ts';
import { SelectionPanel } from './SelectionPanel.tsx';
import styles from './SidePanel.module.css';
import { StagePanel } from './StagePanel.tsx';
import { TouchpointPanel } from './TouchpointPanel.tsx';

export default function PanelContent({ panel, isSeveral }: { panel: Panel; isSeveral: boolean }) {
  return (
    <div className={styles.fields}>
      {isSeveral ? (
        <SelectionPanel />
      ) : 'touchpoint' in panel ? (
        <TouchpointPanel key={panel.touchpoint} id={panel.touchpoint} />
      ) : (
        <StagePanel key={panel.stage} id={panel.stage} section={panel.section ?? null} />
      )}
    </div>
  );
}
