// The room once both sides have signed: the shapes joined, on how many devices the plan is, when the next review is, and
// who has signed.
import { useLayoutEffect, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { handOuts, lastHandOut, planReceipts, receiptsOf } from '../../domain/closing/handOuts.ts';
import { readRhythm, rhythm } from '../../domain/everyday/rhythm.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { formatDay, formatTimeOfDay } from '../../i18n/format.ts';
import { HandshakeFigure } from '../plan/signature/HandshakeFigure.tsx';
import { usePresence, useQuery } from '../session/hooks.ts';
import { countPeople } from '../session/presence.ts';
import { useLanguage } from '../ui/language.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './HandshakeOnScreen.module.css';

const collections = [handOuts, planReceipts, rhythm];

function read(doc: Y.Doc) {
  const given = lastHandOut(doc);
  return {
    digest: given?.id ?? null,
    receipts: given ? receiptsOf(doc, given.id).length : 0,
    nextReviewOn: readRhythm(doc)?.nextReviewOn ?? '',
  };
}

/** Size of the smallest words, in pixels of a picture 1920 wide. */
const typeSize = 30;

export function HandshakeOnScreen({
  plan,
  digest,
  head,
  onTypeSize,
}: {
  plan: Plan;
  digest: string;
  head: ReactNode;
  onTypeSize: (size: number) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { receipts, nextReviewOn, digest: given } = useQuery(read, collections);
  const people = countPeople(usePresence());
  useLayoutEffect(() => onTypeSize(typeSize), [onTypeSize]);
  return (
    <main className={styles.page} data-handshake-on-screen>
      <div className={styles.head}>{head}</div>
      <div className={styles.figure}>
        <HandshakeFigure marketing="valid" sales="valid" isClose />
      </div>
      <div className={styles.words}>
        <h1>{t('closing.handshake')}</h1>
        {given === digest && <p>{t('closing.receipts', { have: receipts, all: Math.max(people, receipts) })}</p>}
        {nextReviewOn !== '' && <p>{t('closing.nextReview', { day: formatDay(language, nextReviewOn) })}</p>}
      </div>
      <ul className={styles.signers}>
        {sides.map((side) => {
          const { signOff } = signatureOf(plan.signatures, side);
          return (
            signOff && (
              <li key={side}>
                <TeamMark mark={side} size={26} />
                <span>
                  <strong data-side={side} dir="auto">
                    {signOff.name}
                  </strong>
                  {t(`words.team.${side}`)}, {formatTimeOfDay(language, signOff.at)}
                </span>
              </li>
            )
          );
        })}
      </ul>
    </main>
  );
}
