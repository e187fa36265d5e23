// The plan laid out in sheets as the print lays it out: everything is measured in this page, with the style sheet of
// the print.
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { translatorFor } from '../../../i18n/translatorFor.ts';
import { softener } from '../../../plan/text/hyphenation.ts';
import { MeasureDocument } from '../../../plan/MeasureDocument.tsx';
import { paginate } from '../../../plan/paginate.ts';
import { planCss } from '../../../plan/style/planCss.ts';
import type { PlanText } from '../../../plan/text/planText.ts';
import type { Sheet } from '../../../plan/sheets/sheets.ts';
import { Isolated } from './Isolated.tsx';
import { useSheetFonts } from './sheetFonts.ts';
import styles from './useLaidOutPlan.module.css';

export interface LaidOutPlan {
  readonly plan: Plan;
  readonly sheets: readonly Sheet[];
  readonly text: PlanText;
}

const measureCss = [':host { all: initial; }', planCss];

/** `measuring` has to be rendered somewhere; the sheets follow as soon as it has been measured. */
export function useLaidOutPlan(
  newest: Plan | null,
  language: Language,
): { readonly laidOut: LaidOutPlan | null; readonly measuring: ReactNode } {
  const plan = useDeferredValue(newest);
  const text = useMemo(
    (): PlanText => ({ t: translatorFor(language), language, soften: softener(language) }),
    [language],
  );
  const [laidOut, setLaidOut] = useState<LaidOutPlan | null>(null);
  const hasFonts = useSheetFonts();
  const measuring = plan && hasFonts && <Measuring plan={plan} text={text} onLaidOut={setLaidOut} />;
  return { laidOut, measuring };
}

function Measuring({
  plan,
  text,
  onLaidOut,
}: {
  plan: Plan;
  text: PlanText;
  onLaidOut: (laidOut: LaidOutPlan) => void;
}) {
  return (
    <div inert className={styles.measuring}>
      <Isolated css={measureCss}>
        <Measured plan={plan} text={text} onLaidOut={onLaidOut} />
      </Isolated>
    </div>
  );
}

/** Inside the isolated place, so that everything is there when the effect runs. */
function Measured({
  plan,
  text,
  onLaidOut,
}: {
  plan: Plan;
  text: PlanText;
  onLaidOut: (laidOut: LaidOutPlan) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const elements = place.current!.querySelectorAll<HTMLElement>('[data-measure]');
    const heights = new Map(
      Array.from(elements, (element) => [element.dataset['measure']!, element.getBoundingClientRect().height]),
    );
    onLaidOut({ plan, text, sheets: paginate(plan, heights) });
  }, [plan, text, onLaidOut]);
  const content = useMemo(() => <MeasureDocument plan={plan} {...text} />, [plan, text]);
  return <div ref={place}>{content}</div>;
}
