// The plan laid out in sheets as the print lays it out: everything is measured in this page, with the style sheet of
// the print.
import {
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Language } from '../../../domain/record/workshop.ts';
import { translatorFor } from '../../../i18n/translatorFor.ts';
import { softener } from '../../../plan/text/hyphenation.ts';
import { MeasurePart, partsToMeasure, type MeasurePartProps } from '../../../plan/MeasureDocument.tsx';
import { paginate } from '../../../plan/paginate.ts';
import { planCss } from '../../../plan/style/planCss.ts';
import type { PlanText } from '../../../plan/text/planText.ts';
import type { Sheet } from '../../../plan/sheets/sheets.ts';
import { whenIdle } from '../../base/idle.ts';
import { Isolated } from './Isolated.tsx';
import { useSheetFonts } from './sheetFonts.ts';
import styles from './useLaidOutPlan.module.css';

export interface LaidOutPlan {
  readonly plan: Plan;
  readonly sheets: readonly Sheet[];
  readonly text: PlanText;
}

const measureCss = [':host { all: initial; }', planCss];

/** Things that are measured in one go: then the window may answer somebody in between, for so many milliseconds at most. */
const measuredAtOnce = 150;
const pause = 50;

/**
 * `measuring` has to be rendered somewhere; the sheets follow as soon as everything has been measured. Until the first
 * time there is the cover alone, which needs no measure.
 */
export function useLaidOutPlan(
  newest: Plan | null,
  language: Language,
): { readonly laidOut: LaidOutPlan | null; readonly isWhole: boolean; readonly measuring: ReactNode } {
  const plan = useDeferredValue(newest);
  const text = useMemo(
    (): PlanText => ({ t: translatorFor(language), language, soften: softener(language) }),
    [language],
  );
  const [whole, setWhole] = useState<LaidOutPlan | null>(null);
  const hasFonts = useSheetFonts();
  const cover = useMemo<LaidOutPlan | null>(() => plan && { plan, text, sheets: [{ kind: 'cover' }] }, [plan, text]);
  // After the cover has been painted.
  const [mayMeasure, setMayMeasure] = useState(false);
  const hasCover = cover !== null && hasFonts;
  useEffect(() => (hasCover ? whenIdle(() => setMayMeasure(true), pause) : undefined), [hasCover]);
  const measuring = plan && mayMeasure && <Measuring plan={plan} text={text} onLaidOut={setWhole} />;
  return { laidOut: whole ?? (hasCover ? cover : null), isWhole: whole !== null, measuring };
}

interface MeasuringProps {
  readonly plan: Plan;
  readonly text: PlanText;
  readonly onLaidOut: (laidOut: LaidOutPlan) => void;
}

function Measuring({ plan, text, onLaidOut }: MeasuringProps) {
  const [measured, setMeasured] = useState<Measured>({ of: plan, in: text, at: 0, heights: new Map() });
  // Begun anew for each plan and language.
  const now =
    measured.of === plan && measured.in === text ? measured : { of: plan, in: text, at: 0, heights: new Map() };
  const parts = useMemo(() => partsToMeasure(plan, measuredAtOnce), [plan]);
  return (
    <div inert className={styles.measuring}>
      <Isolated css={measureCss}>
        {now.at < parts.length && (
          <MeasuredPart
            key={now.at}
            plan={plan}
            text={text}
            pieces={parts[now.at]!}
            isLast={now.at === parts.length - 1}
            onMeasured={(heights) => {
              const all = new Map([...now.heights, ...heights]);
              if (now.at === parts.length - 1) onLaidOut({ plan, text, sheets: paginate(plan, all) });
              setMeasured({ of: plan, in: text, at: now.at + 1, heights: all });
            }}
          />
        )}
      </Isolated>
    </div>
  );
}

/** How far a plan has been measured: its first `at` parts are. */
interface Measured {
  readonly of: Plan;
  readonly in: PlanText;
  readonly at: number;
  readonly heights: ReadonlyMap<string, number>;
}

interface MeasuredPartProps extends Pick<MeasuringProps, 'plan' | 'text'> {
  readonly pieces: MeasurePartProps['pieces'];
  readonly isLast: boolean;
  /** Before the last part at a moment at which nothing else happens. */
  readonly onMeasured: (heights: ReadonlyMap<string, number>) => void;
}

/** Inside the isolated place, so that everything is there when the effect runs. */
function MeasuredPart({ plan, text, pieces, isLast, onMeasured }: MeasuredPartProps) {
  const place = useRef<HTMLDivElement>(null);
  const tell = useEffectEvent(onMeasured);
  useLayoutEffect(() => {
    const elements = place.current!.querySelectorAll<HTMLElement>('[data-measure]');
    const heights = new Map(
      Array.from(elements, (element) => [element.dataset['measure']!, element.getBoundingClientRect().height]),
    );
    if (!isLast) return whenIdle(() => tell(heights), pause);
    tell(heights);
    return undefined;
  }, [plan, text, pieces, isLast]);
  const content = useMemo(() => <MeasurePart plan={plan} pieces={pieces} {...text} />, [plan, text, pieces]);
  return <div ref={place}>{content}</div>;
}
