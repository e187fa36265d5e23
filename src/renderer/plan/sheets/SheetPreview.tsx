// The sheets of the plan on screen, one below the other: two of A4 are as wide as one of A3, as paper is.
import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { planCss } from '../../../plan/style/planCss.ts';
import { PlanDocument } from '../../../plan/PlanDocument.tsx';
import { anchorPages } from '../../../plan/sheets/anchors.ts';
import { Isolated } from './Isolated.tsx';
import { useHeight } from './size.ts';
import { previewCss, sheetsWidth } from './previewCss.ts';
import type { LaidOutPlan } from './useLaidOutPlan.tsx';
import { useDrawnSheets } from './useDrawnSheets.ts';
import { usePrintedSheets } from './usePrintedSheets.ts';
import { stepZoom, type Zoom } from './zoom.ts';
import styles from './SheetPreview.module.css';

const isolatedCss = [planCss, previewCss];

export interface SheetPreviewProps {
  readonly laidOut: LaidOutPlan;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
  /** Told how many sheets there are once all of them are drawn. */
  readonly onDrawn: (sheets: number) => void;
}

export function SheetPreview({ laidOut, scale, onZoom, onDrawn }: SheetPreviewProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  const height = useHeight(content);
  usePrintedSheets(content);
  const view = useRef<HTMLDivElement>(null);
  useSteadyMiddle(view, scale);
  const onKeyDown = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    const next =
      ctrlKey || metaKey || altKey
        ? null
        : { '+': stepZoom(scale, 1), '-': stepZoom(scale, -1), '0': 'width' as const }[key];
    if (next) onZoom(next);
  };
  return (
    <div className={styles.frame}>
      {/* Scrolled by the keys as well, so it takes the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={view}
        role="region"
        tabIndex={0}
        aria-label={t('planSection.pages')}
        className={styles.view}
        data-scrolls="sheets"
        onKeyDown={onKeyDown}
        data-sheets={laidOut.sheets.length}
      >
        <div className={styles.paper} style={{ width: sheetsWidth * scale, height: height * scale }}>
          {/* Scaled as a picture: a page that was laid out at another size would break its lines elsewhere. */}
          <div ref={content} className={styles.content} style={{ width: sheetsWidth, transform: `scale(${scale})` }}>
            <Pages laidOut={laidOut} onDrawn={onDrawn} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The person who zooms keeps looking at the same place. */
function useSteadyMiddle(view: { readonly current: HTMLElement | null }, scale: number) {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const element = view.current!;
    const ratio = scale / before.current;
    before.current = scale;
    if (ratio === 1 || element.scrollTop === 0) return;
    const half = element.clientHeight / 2;
    element.scrollTop = (element.scrollTop + half) * ratio - half;
  }, [view, scale]);
}

interface PagesProps {
  readonly laidOut: LaidOutPlan;
  readonly onDrawn: (sheets: number) => void;
}

const Pages = memo(function Pages({ laidOut: { plan, sheets, text }, onDrawn }: PagesProps) {
  const place = useRef<HTMLDivElement>(null);
  const { isDrawn, drawOne } = useDrawnSheets(place, sheets.length, onDrawn);
  const pages = useMemo(
    () => <PlanDocument plan={plan} sheets={sheets} view="pages" isDrawn={isDrawn} {...text} />,
    [plan, sheets, text, isDrawn],
  );
  /** A link inside the document leads to its place here; it must not change the address of the app. */
  const followLink = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    event.preventDefault();
    const address = link.getAttribute('href') ?? '';
    if (!address.startsWith('#')) return;
    const root = link.getRootNode() as ShadowRoot;
    const id = decodeURIComponent(address.slice(1));
    const page = root.getElementById(id) ? undefined : anchorPages(sheets).get(id);
    if (page !== undefined) drawOne(page - 1);
    root.getElementById(id)?.scrollIntoView({ block: 'start' });
  };
  return (
    <Isolated css={isolatedCss}>
      <div ref={place} onClick={followLink}>
        {pages}
      </div>
    </Isolated>
  );
});
