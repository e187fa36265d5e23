// What the side panel shows, and the focus in the field that it was opened for.
import { useEffect, useRef } from 'react';
import { RecordLock } from '../../fields/LockSign.tsx';
import { focusField } from '../../ui/focusField.ts';
import type { Panel } from '../view/boardState.ts';
import { SelectionPanel } from './SelectionPanel.tsx';
import styles from './SidePanel.module.css';
import { StagePanel } from './StagePanel.tsx';
import { TouchpointPanel } from './TouchpointPanel.tsx';

export default function PanelContent({ panel, isSeveral }: { panel: Panel; isSeveral: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (panel.field !== undefined && element.current) focusField(element.current, panel.field);
  }, [panel]);
  return (
    <div ref={element} className={styles.fields}>
      {isSeveral ? (
        <SelectionPanel />
      ) : 'touchpoint' in panel ? (
        <RecordLock touch={{ of: { name: 'touchpoints' }, id: panel.touchpoint }}>
          <TouchpointPanel key={panel.touchpoint} id={panel.touchpoint} />
        </RecordLock>
      ) : (
        <RecordLock touch={{ of: { name: 'stages' }, id: panel.stage }}>
          <StagePanel key={panel.stage} id={panel.stage} section={panel.section ?? null} />
        </RecordLock>
      )}
    </div>
  );
}
