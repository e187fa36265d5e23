// Both sides have signed: the shapes have slid into each other, and the plan goes to everybody.
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { readRhythm, rhythm } from '../../../domain/everyday/rhythm.ts';
import { sides } from '../../../domain/people/participants.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { signatureOf } from '../../../domain/plan/signoff.ts';
import { formatDay, formatTimeOfDay } from '../../../i18n/format.ts';
import { useQuery } from '../../session/hooks.ts';
import { useLanguage } from '../../ui/language.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { HandshakeFigure } from '../signature/HandshakeFigure.tsx';
import { HandOut } from './HandOut.tsx';
import styles from './Handshake.module.css';

const rhythmOnly = [rhythm];
const nextReview = (doc: Y.Doc) => readRhythm(doc)?.nextReviewOn ?? '';

export function Handshake({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = formatDay(language, useQuery(nextReview, rhythmOnly));
  // Drawn apart first, so that the shapes slide; one that comes later finds them together.
  const [isTogether, setTogether] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setTogether(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  const state = isTogether ? 'valid' : 'missing';
  return (
    <div className={styles.handshake}>
      <div className={styles.figure}>
        <HandshakeFigure marketing={state} sales={state} />
      </div>
      <div className={styles.words}>
        <h2>{t('closing.handshake')}</h2>
        {day !== '' && <p className={styles.next}>{t('closing.nextReview', { day })}</p>}
        <HandOut plan={plan} />
        <ul className={styles.signers}>
          {sides.map((side) => {
            const { signOff } = signatureOf(plan.signatures, side);
            return (
              signOff && (
                <li key={side}>
                  <TeamMark mark={side} size={14} />
                  <span>
                    <strong dir="auto">{signOff.name}</strong>
                    <span>
                      {t(`words.team.${side}`)}, {formatTimeOfDay(language, signOff.at)}
                    </span>
                  </span>
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}
