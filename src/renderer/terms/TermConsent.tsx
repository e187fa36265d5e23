// Who has agreed to a term, the step of each side, what has changed since, and serious objections.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { otherSide, sides, type Side } from '../../domain/people/participants.ts';
import { consentOf } from '../../domain/people/sidesConsent.ts';
import {
  consentToTerm,
  objectionOf,
  objectToTerm,
  outdatedTermConsents,
  statusOfTerm,
  validTermConsent,
  withdrawTermConsent,
} from '../../domain/terms/termStatus.ts';
import type { Term, TermField } from '../../domain/terms/terms.ts';
import { useStore } from '../base/store.ts';
import { ConsentStep } from '../fields/ConsentStep.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { useTermTools } from './termRecords.ts';
import styles from './TermConsent.module.css';

export function TermConsent({ term }: { term: Term }) {
  const { people, isReadOnly } = useTermTools();
  const session = useSession();
  const undoToast = useUndoToast();
  const actor = useStore(session.actor);
  const [isObjecting, setObjecting] = useState(false);
  const { t } = useTranslation();
  const mySide = people.find(({ id }) => id === actor)?.team;
  const decide = (side: Side, participantId: string) => {
    const isGiven = validTermConsent(term, side) !== null;
    const result = session.run(isGiven ? withdrawTermConsent : consentToTerm, { id: term.id, participantId });
    if (result.ok && isGiven) undoToast(t('agreements.consent.withdrawn'));
  };
  const object = (text: string) => session.run(objectToTerm, { id: term.id, participantId: actor, text }).ok;
  return (
    <footer className={styles.consent}>
      <Mark term={term} />
      <div className={styles.words}>
        <Status term={term} />
        {sides.map((side) => {
          const valid = validTermConsent(term, side);
          const objection = objectionOf(term, side);
          return (
            <div key={side} data-consent-of={side}>
              <ConsentStep
                people={people}
                side={side}
                valid={valid}
                outdated={valid ? null : consentOf(term, side)}
                onDecide={(participantId) => decide(side, participantId)}
              />
              {objection !== '' && (
                <p className={styles.objection} data-objection={side}>
                  <strong>{t(`terms.objectionOf.${side}`)}:</strong> <q>{objection}</q>
                  {mySide === side && !isReadOnly && (
                    <button type="button" onClick={() => object('')}>
                      {t('terms.objectionSettle')}
                    </button>
                  )}
                </p>
              )}
            </div>
          );
        })}
        {!isReadOnly && (mySide === 'marketing' || mySide === 'sales') && objectionOf(term, mySide) === '' && (
          <button type="button" className={styles.object} onClick={() => setObjecting(true)}>
            {t('terms.objection')}
          </button>
        )}
        <Changes term={term} />
      </div>
      {isObjecting && <ObjectionDialog onSave={object} onClose={() => setObjecting(false)} />}
    </footer>
  );
}

function Mark({ term }: { term: Term }) {
  const agreed = sides.filter((side) => validTermConsent(term, side));
  return agreed.length === 2 ? <TeamMark mark="both" size={26} /> : <TeamMark mark="apart" size={24} agreed={agreed} />;
}

function Status({ term }: { term: Term }) {
  const { t } = useTranslation();
  const status = statusOfTerm(term);
  const [only] = sides.filter((side) => validTermConsent(term, side));
  return (
    <p className={styles.status}>
      {status === 'agreedByOne' && only
        ? t(`terms.status.missing.${otherSide(only)}`)
        : t(`terms.status.${status === 'agreedByOne' ? 'draft' : status}`)}
    </p>
  );
}

/** Names of what has changed since somebody agreed; names in both languages are one thing to people. */
function Changes({ term }: { term: Term }) {
  const { t } = useTranslation();
  const fields = new Set(outdatedTermConsents(term).flatMap(({ changes }) => changes.map(({ field }) => field)));
  if (fields.size === 0) return null;
  const wordOf = (field: TermField) =>
    t(`terms.changed.${field === 'nameDe' || field === 'nameEn' || field === 'aliases' ? 'names' : field}`);
  const words = [...new Set([...fields].map(wordOf))];
  return (
    <p className={styles.changes} data-changes>
      {t('terms.panel.changes')}: {words.join(', ')}
    </p>
  );
}
