// The plan for the room: what the journey shows, in the words of the printed summary. How many points are open is not for
// the screen.
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { readJourney } from '../../domain/journey/journey.ts';
import { digestSignedByBoth } from '../../domain/plan/handOut.ts';
import { buildPlan } from '../../domain/plan/plan.ts';
import { collections } from '../../domain/document/collections.ts';
import { explanationOf, firstContactOf, statementOf } from '../../plan/front/statement.ts';
import { AudienceShares } from '../journey/audience/AudienceShares.tsx';
import { useQuery } from '../session/hooks.ts';
import { useLanguage } from '../ui/language.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { HandshakeOnScreen } from './HandshakeOnScreen.tsx';
import styles from './PlanOnScreen.module.css';

const sizes = [44, 40, 34, 28];

export function PlanOnScreen({ head, onTypeSize }: { head: ReactNode; onTypeSize: (size: number) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = useQuery(buildPlan, collections);
  const journey = useQuery(readJourney, collections);
  const { goals, agreements } = plan;
  const sentences = useMemo(
    () =>
      [explanationOf(t, plan), t('plan.firstContact', { finding: firstContactOf(t, language, plan) })].filter(
        (sentence) => sentence !== '',
      ),
    [t, language, plan],
  );
  const figures = [
    { name: t('app.section.goals'), value: goals.length },
    { name: t('app.section.agreements'), value: agreements.length },
  ];
  const digest = digestSignedByBoth(plan.signatures);
  if (digest !== null) return <HandshakeOnScreen plan={plan} digest={digest} head={head} onTypeSize={onTypeSize} />;
  return (
    <OnScreen
      head={head}
      title={t(`plan.statement.${statementOf(plan)}`)}
      sizes={sizes}
      of={plan}
      onTypeSize={onTypeSize}
      foot={journey.stages.length > 0 && <AudienceShares journey={journey} at={null} />}
    >
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <dl className={styles.figures}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </OnScreen>
  );
}
