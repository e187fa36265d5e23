// The plan: its sheets as they are printed, and beside them the signatures of both teams.
import { useEffect, useMemo, useState } from 'react';
import { boundedPlan, isTooLarge } from '../../plan/text/boundedPlan.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import { useExporting } from '../host/ExportContext.tsx';
import { usePlan } from '../session/planState.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { SheetPane } from './sheets/SheetPane.tsx';
import { SigningView } from './signing/SigningView.tsx';
import { SignaturePanel } from './signature/SignaturePanel.tsx';
import styles from './PlanSection.module.css';

export default function PlanSection() {
  const plan = usePlan();
  const { language } = useExporting();
  const { t } = useTranslation();
  const isTooLargePlan = useMemo(() => plan !== null && isTooLarge(plan), [plan]);
  const bounded = useMemo(() => plan && boundedPlan(plan), [plan]);
  const [isReady, setReady] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const navigation = useNavigation();
  const target = useTarget('plan');
  useEffect(() => {
    if (target?.field !== 'sign') return;
    setSigning(true);
    navigation.settle();
  }, [target, navigation]);
  return (
    <div
      className={styles.section}
      data-section="plan"
      data-scrolls="sheets"
      data-ready={isReady || isSigning || isTooLargePlan}
    >
      {isSigning && plan ? (
        <SigningView plan={plan} onClose={() => setSigning(false)} />
      ) : isTooLargePlan ? (
        <EmptyState title={t('planSection.tooLarge')} text={t('exchange.refusal.planTooLarge')} />
      ) : (
        <SheetPane plan={bounded} language={language} onReady={setReady} />
      )}
      {plan && !isSigning && <SignaturePanel plan={plan} onSideBySide={() => setSigning(true)} />}
    </div>
  );
}
