// The sheets of the plan on screen, one below the other: two of A4 are as wide as one of A3, as paper is.
import { memo, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { planCss } from '../../../plan/style/planCss.ts';
import { PlanDocument } from '../../../plan/PlanDocument.tsx';
import { Isolated } from './Isolated.tsx';
import { useHeight } from './size.ts';
import { previewCss, sheetsWidth } from './previewCss.ts';
import type { LaidOutPlan } from './useLaidOutPlan.tsx';
import { usePrintedSheets } from './usePrintedSheets.ts';
import { stepZoom, type Zoom } from './zoom.ts';
import styles from './SheetPreview.module.css';

const isolatedCss = [planCss, previewCss];

export interface SheetPreviewProps {
  readonly laidOut: LaidOutPlan;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

export function SheetPreview({ laidOut, scale, onZoom }: SheetPreviewProps) {
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
            <Pages laidOut={laidOut} />
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

const Pages = memo(function Pages({ laidOut: { plan, sheets, text } }: { laidOut: LaidOutPlan }) {
  const pages = useMemo(
    () => <PlanDocument plan={plan} sheets={sheets} view="pages" {...text} />,
    [plan, sheets, text],
  );
  return (
    <Isolated css={isolatedCss}>
      <div onClick={followLink}>{pages}</div>
    </Isolated>
  );
});

/** A link inside the document leads to its place here; it must not change the address of the app. */
function followLink(event: MouseEvent<HTMLElement>) {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (!address.startsWith('#')) return;
  const root = link.getRootNode() as ShadowRoot;
  root.getElementById(decodeURIComponent(address.slice(1)))?.scrollIntoView({ block: 'start' });
}
