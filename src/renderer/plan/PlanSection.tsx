// The plan: its sheets as they are printed, and beside them the signatures of both teams.
import { useState } from 'react';
import { useExporting } from '../host/ExportContext.tsx';
import { usePlan } from '../session/planState.ts';
import { SheetPane } from './sheets/SheetPane.tsx';
import { SignaturePanel } from './signature/SignaturePanel.tsx';
import styles from './PlanSection.module.css';

export default function PlanSection() {
  const plan = usePlan();
  const { language } = useExporting();
  const [isReady, setReady] = useState(false);
  return (
    <div className={styles.section} data-section="plan" data-ready={isReady}>
      <SheetPane plan={plan} language={language} onReady={setReady} />
      {plan && <SignaturePanel plan={plan} />}
    </div>
  );
}
