// The sheets with their toolbar, the cover first; what is shown is laid out anew a moment after each change.
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import { useLaidOutPlan } from './useLaidOutPlan.tsx';
import { useWidth } from './size.ts';
import { fitScale, type Zoom } from './zoom.ts';
import styles from './SheetPane.module.css';

export interface SheetPaneProps {
  readonly plan: Plan | null;
  readonly language: Language;
  /** Told once all sheets are on screen. */
  readonly onReady: (isReady: boolean) => void;
}

export function SheetPane({ plan, language, onReady }: SheetPaneProps) {
  const [zoom, setZoom] = useState<Zoom>('width');
  const { laidOut, isWhole, measuring } = useLaidOutPlan(plan, language);
  // Of how many sheets all are drawn.
  const [drawn, setDrawn] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  const width = useWidth(pane);
  const scale = zoom === 'width' ? fitScale(width) : zoom;
  const isShown = laidOut !== null && width > 0;
  const isReady = isShown && isWhole && drawn === laidOut.sheets.length;
  useEffect(() => onReady(isReady), [isReady, onReady]);
  return (
    <div ref={pane} className={styles.pane} data-first-sheet={isShown || undefined}>
      {measuring}
      {isShown && (
        <>
          <PreviewToolbar sheets={isWhole ? laidOut.sheets : null} zoom={zoom} scale={scale} onZoom={setZoom} />
          <SheetPreview laidOut={laidOut} scale={scale} onZoom={setZoom} onDrawn={setDrawn} />
        </>
      )}
    </div>
  );
}
