// The steps up to the handshake: points decided, the poll once more, both signatures, and the plan on every device.
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type * as Y from 'yjs';
import { lastHandOut } from '../../domain/closing/handOuts.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import { undecidedOf, type Gap } from '../../domain/plan/gaps.ts';
import { digestSignedByBoth } from '../../domain/plan/handOut.ts';
import { listSignatures } from '../../domain/plan/plan.ts';
import { sectionsInUse } from '../../domain/plan/sectionsInUse.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { listQuestions } from '../../domain/questions/questions.ts';
import type { Section } from '../../domain/record/sections.ts';
import { capitalised, numberWord } from '../../i18n/numberWords.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useLateAnswer } from '../session/lateAnswer.ts';
import { useLanguage } from '../ui/language.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './ClosingSteps.module.css';

interface Standing {
  readonly asksPoll: boolean;
  readonly isPollDone: boolean;
  readonly signed: readonly Side[];
  readonly isHandedOut: boolean;
}

function readStanding(doc: Y.Doc): Standing {
  const signatures = listSignatures(doc);
  const digest = digestSignedByBoth(signatures);
  return {
    asksPoll: sectionsInUse(doc).includes('relationship'),
    isPollDone: listQuestions(doc).some(({ kind, round, outcome }) => {
      return kind === 'poll' && round === 'end' && outcome === 'revealed';
    }),
    signed: sides.filter((side) => signatureOf(signatures, side).state === 'valid'),
    isHandedOut: digest !== null && lastHandOut(doc)?.id === digest,
  };
}

/** @param closed how many of the points are closed since the workshop began */
export function ClosingSteps({ gaps, closed }: { gaps: readonly Gap[]; closed: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const standing = useLateAnswer(readStanding);
  if (!standing) return null;
  const { asksPoll, isPollDone, signed, isHandedOut } = standing;
  const undecided = undecidedOf(gaps).length;
  const word = (count: number) => numberWord(t, language, count) || String(count);
  const isSigned = signed.length === 2;
  const steps: readonly StepProps[] = [
    {
      title: t('closing.steps.points'),
      text:
        undecided === 0
          ? t('closing.steps.pointsDone')
          : t('closing.steps.pointsText', {
              undecided: capitalised(word(undecided), language),
              count: gaps.length + closed,
            }),
      isDone: undecided === 0,
    },
    ...(asksPoll
      ? [
          {
            title: t('closing.steps.poll'),
            text: t(isPollDone ? 'closing.steps.pollDone' : 'closing.steps.pollText'),
            isDone: isPollDone,
            section: 'relationship' as const,
          },
        ]
      : []),
    {
      title: t('closing.steps.sign'),
      text: isSigned
        ? t('closing.steps.signDone')
        : signed[0]
          ? t(`closing.steps.signOne.${signed[0]}`)
          : t('closing.steps.signText'),
      isDone: isSigned,
      section: 'plan',
      field: 'sign',
    },
    {
      title: t('closing.steps.handOut'),
      text: isHandedOut ? t('closing.handedOut') : t('closing.steps.handOutText'),
      isDone: isHandedOut,
      section: 'plan',
      field: 'sign',
    },
  ];
  const current = steps.findIndex(({ isDone }) => !isDone);
  return (
    <aside className={styles.steps} aria-labelledby="closing-steps" data-closing-steps>
      <h3 id="closing-steps">{t('closing.steps.title')}</h3>
      <ol>
        {steps.map((step, at) => (
          <Step key={step.title} {...step} number={at + 1} isCurrent={at === current} />
        ))}
      </ol>
    </aside>
  );
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly isDone: boolean;
  readonly section?: Section;
  readonly field?: string;
}

function Step(step: StepProps & { readonly number: number; readonly isCurrent: boolean }) {
  const { title, text, isDone, number, isCurrent, section, field } = step;
  const { t } = useTranslation();
  const { id } = useWorkshopPlace();
  const target = field === undefined ? undefined : { record: '', field };
  const heading: ReactNode = section ? (
    <PlaceLink to={{ page: 'workshop', id, section, target }} className={styles.link!}>
      {title}
    </PlaceLink>
  ) : (
    title
  );
  return (
    <li className={styles.step} data-done={isDone} aria-current={isCurrent ? 'step' : undefined}>
      <span className={styles.number} aria-hidden>
        {isDone ? <IconCheck size={18} stroke={2} /> : number}
      </span>
      <div>
        <p className={styles.title}>
          {heading}
          {isDone && <span className="visually-hidden">, {t('closing.steps.done')}</span>}
        </p>
        <p className={styles.text}>{text}</p>
      </div>
    </li>
  );
}
