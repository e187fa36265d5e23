// What a visit flowed into: a touchpoint with its evidence, a pain point or an opportunity with its stage.
import { IconTriangleFilled, IconTriangleInvertedFilled } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { iconOf, iconPaths } from '../../plan/drawing/iconPaths.ts';
import type { Subject } from './visitEntries.ts';
import styles from './VisitRow.module.css';

export function SubjectLine({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const { kind, title, evidence, stage } = subject;
  const note =
    kind === 'touchpoint'
      ? evidence && t('everyday.row.evidence', { evidence: t(`words.evidence.${evidence}`) })
      : stage === ''
        ? t(`words.${kind}`)
        : t(`everyday.row.${kind}In`, { stage });
  return (
    <span className={styles.subject}>
      <SubjectSign subject={subject} />
      <b dir="auto">{title || t('words.untitled')}</b> <span className={styles.note}>{note}</span>
    </span>
  );
}

function SubjectSign({ subject: { kind, channel } }: { subject: Subject }) {
  if (kind === 'painPoint') return <IconTriangleInvertedFilled size={12} className={styles.pain!} aria-hidden />;
  if (kind === 'opportunity') return <IconTriangleFilled size={12} className={styles.chance!} aria-hidden />;
  if (channel === '') return null;
  return (
    <svg className={styles.icon} width="16" height="16" viewBox="0 0 24 24" aria-hidden="true">
      <path d={iconPaths[iconOf(channel)]} />
    </svg>
  );
}
