// The last pulse and the rhythm beside each other in the plan, so that everyday life is one page as long as it is short.
import { formatDay } from '../../i18n/format.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { lastPulse, type BesideBlock } from '../sheets/everydayContent.ts';
import { usePlanText } from '../text/planText.ts';
import { PulseRow, RhythmRow } from './Everyday.tsx';

export function PulseAndRhythm({ plan, block }: { readonly plan: Plan; readonly block: BesideBlock }) {
  const { t, language } = usePlanText();
  return (
    <div className="beside" data-measure={block.key}>
      <div>
        <h2 className="sectionTitle">
          {t('plan.everyday.pulse', { day: formatDay(language, lastPulse(plan)?.day ?? '') })}
        </h2>
        <p className="feltScale">
          <span>{t('everyday.pulse.never')}</span>
          <span>{t('everyday.pulse.always')}</span>
        </p>
        {block.pulse.map((felt) => (
          <PulseRow key={felt.key} block={felt} />
        ))}
        <p className="sectionMeta">{t('plan.everyday.pulseLegend')}</p>
      </div>
      <div>
        <h2 className="sectionTitle">{t('plan.everyday.rhythm')}</h2>
        {block.rhythm.map((line) => (
          <RhythmRow key={line.key} plan={plan} block={line} />
        ))}
      </div>
    </div>
  );
}
