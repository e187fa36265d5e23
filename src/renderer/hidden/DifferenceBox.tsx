// The difference that is being settled: what each side says, one proposal, and both consents.
import { useEffect, useRef } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { consentToMerge, proposeMerge, withdrawMerge } from '../../domain/blindMap/mapCommands.ts';
import { proposedOwners, validMapConsent, type Proposal } from '../../domain/blindMap/mapRecords.ts';
import { classOf, isElsewhere, isSettled, type MappedTouchpoint } from '../../domain/blindMap/overlay.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import type { Question } from '../../domain/questions/questions.ts';
import { PersonField } from '../fields/PersonField.tsx';
import { useMe } from '../questions/openQuestions.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { Dumbbell } from './Dumbbell.tsx';
import { MergeConsents } from './MergeConsents.tsx';
import { usePeople } from './usePeople.ts';
import styles from './OverlayPage.module.css';

export interface DifferenceBoxProps {
  readonly question: Question;
  readonly of: MappedTouchpoint;
  readonly number: number;
  readonly total: number;
  readonly takesFocus: boolean;
}

export function DifferenceBox({ question, of, number, total, takesFocus }: DifferenceBoxProps) {
  const { t } = useTranslation();
  const { run } = useSession();
  const me = useMe();
  const people = usePeople();
  const box = useRef<HTMLElement>(null);
  const { touchpoint, stage, kind, size, decision, proposal, means } = of;
  const where = { questionId: question.id, touchpointId: touchpoint.id };
  const mayEdit = useCanEdit();
  const isDone = isSettled(of);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const propose = (next: Partial<Proposal>) => {
    if (proposal) run(proposeMerge, { ...where, proposal: { ...proposal, ...next } });
  };
  const consent = (participantId: string) => {
    if (decision?.proposal || (proposal && run(proposeMerge, { ...where, proposal }).ok))
      run(consentToMerge, { ...where, participantId });
  };
  const title = touchpoint.title || t('words.untitled');
  const ownSide = me?.team === 'marketing' || me?.team === 'sales' ? me.team : null;
  const hasOwn = ownSide !== null && decision !== null && validMapConsent(decision, ownSide) !== null;
  return (
    <section
      ref={box}
      className={styles.box}
      tabIndex={-1}
      aria-label={title}
      data-difference={touchpoint.id}
      data-field="overlay"
      data-kind={kind}
      data-size={size.toFixed(2)}
      data-settled={isDone || undefined}
      data-current
    >
      <p className={styles.tab}>{t('hidden.map.current', { number, total, title, stage })}</p>
      <div className={styles.said}>
        {sides.map((side) => (
          <Said key={side} side={side} of={of} />
        ))}
        <div className={styles.finding} data-bad={kind === 'nobody' || undefined}>
          <Dumbbell means={means} isBad={kind === 'nobody'} isLeaving={kind === 'leave' || kind === 'nobody'} />
          <b>{t(`hidden.map.kind.${kind}`)}</b>
        </div>
      </div>
      <div className={styles.proposal}>
        {isDone ? (
          <p className={styles.settled} role="status">
            <TeamMark mark={proposal?.owner ?? 'both'} size={18} />
            <b>{t('hidden.map.settled', { how: t(`hidden.map.owner.${proposal?.owner ?? 'both'}`) })}</b>
            {isElsewhere(of) && <span>{t('hidden.map.elsewhere')}</span>}
          </p>
        ) : (
          proposal && (
            <fieldset className={styles.choices} disabled={!mayEdit}>
              <Choice
                label={t('hidden.map.proposal')}
                value={proposal.owner}
                options={proposedOwners.map((value) => ({
                  value,
                  label: t(`hidden.map.owner.${value}`),
                  mark: <TeamMark mark={value} size={14} />,
                }))}
                isDisabled={!mayEdit}
                onChange={(owner) => propose({ owner, share: owner === 'both' ? (proposal.share ?? 0.5) : null })}
              />
              {proposal.owner === 'both' && (
                <>
                  <NumberField
                    label={t('hidden.map.share')}
                    value={proposal.share}
                    look="percent"
                    step={0.05}
                    minimum={0}
                    maximum={1}
                    decimals={0}
                    onChange={(share) => propose({ share: share ?? 0.5 })}
                  />
                  <PersonField
                    label={t('hidden.map.lead')}
                    people={people}
                    personId={proposal.leadId}
                    onChange={(leadId) => propose({ leadId })}
                  />
                </>
              )}
            </fieldset>
          )
        )}
        {!isDone && <MergeConsents decision={decision} onConsent={consent} />}
        {!isDone && hasOwn && me && (
          <Button size="small" look="quiet" onPress={() => void run(withdrawMerge, { ...where, participantId: me.id })}>
            {t('agreements.consent.withdraw')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Said({ side, of: { views, means } }: { side: Side; of: MappedTouchpoint }) {
  const { t } = useTranslation();
  const mean = means[side];
  const reasons = views[side]?.reasons ?? [];
  return (
    <div className={styles.side} data-side={side}>
      <p>
        <TeamMark mark={side} size={16} /> {t(`hidden.map.says.${side}`)}
      </p>
      <blockquote>{t(`hidden.map.view.${mean === null ? 'unknown' : classOf(mean)}`)}</blockquote>
      {reasons.slice(0, 3).map((reason, at) => (
        <q key={at}>{reason}</q>
      ))}
    </div>
  );
}
