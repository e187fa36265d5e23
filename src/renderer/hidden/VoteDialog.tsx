// Asks everybody to put dots on what they find most important: on records of the workshop, or on cards.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import {
  candidateCollections,
  mostCandidates,
  type Candidate,
  type CandidateCollection,
} from '../../domain/questions/hiddenAnswers.ts';
import { candidateIds } from '../../domain/voting/candidateIds.ts';
import { usualBudget, usualMostPerCandidate, usualPlaces } from '../../domain/voting/voteOutcome.ts';
import { useSession } from '../session/hooks.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { AskHidden } from './AskHidden.tsx';
import { useCandidates } from './useCandidates.ts';
import styles from './HiddenDialog.module.css';

export interface VoteDialogProps {
  readonly section: string;
  /** What is voted on where that is settled, as the cards on screen. */
  readonly preset?: readonly Candidate[];
  readonly onClose: () => void;
}

export function VoteDialog({ section, preset, onClose }: VoteDialogProps) {
  const { t } = useTranslation();
  const { workshop } = useSession();
  const kinds = candidateCollections.filter((kind) => kind !== 'cards' && candidateIds(workshop.doc, kind).length > 1);
  const [first] = useState<CandidateCollection>(
    preset ? 'cards' : (kinds.find((one) => one === 'painPoints') ?? kinds[0] ?? 'painPoints'),
  );
  const [kind, setKind] = useState(first);
  const all = preset ?? candidateIds(workshop.doc, kind).map((id) => ({ collection: kind, id }));
  const named = useCandidates(all);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const candidates = named.filter(({ id }) => !left.has(id)).slice(0, mostCandidates);
  const usual = usualBudget(candidates.length);
  const [budget, setBudget] = useState<number | null>(null);
  const [most, setMost] = useState<number | null>(null);
  const [places, setPlaces] = useState<number | null>(null);
  const dots = budget ?? usual;
  return (
    <AskHidden
      kind="vote"
      title={t('hidden.ask.vote')}
      lead={t('hidden.ask.voteLead')}
      text={t(`hidden.ask.voteText.${kind === 'painPoints' ? 'painPoints' : 'others'}`)}
      minutes={3}
      settings={{
        section: section === 'customer' ? section : 'journey',
        candidates: candidates.map(({ collection, id }) => ({ collection, id })),
        budget: dots,
        mostPerCandidate: most ?? Math.min(dots, usualMostPerCandidate),
        places: Math.min(places ?? usualPlaces, Math.max(1, candidates.length)),
      }}
      isChanged={kind !== first || left.size > 0 || [budget, most, places].some((one) => one !== null)}
      problem={candidates.length < 2 ? t('hidden.ask.fewCandidates') : null}
      onClose={onClose}
    >
      {!preset && kinds.length > 1 && (
        <Select
          label={t('hidden.ask.about')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`hidden.ask.kinds.${value}`) }))}
          onChange={(next) => {
            setKind(next);
            setLeft(new Set());
          }}
        />
      )}
      <div role="group" aria-label={t('hidden.ask.candidates')}>
        <p className={styles.label}>{t('hidden.ask.candidatesCount', { count: candidates.length })}</p>
        <div className={styles.candidates}>
          {named.map(({ id, title, stage }) => (
            <Checkbox
              key={id}
              label={stage === '' ? title : `${title} · ${stage}`}
              isChecked={!left.has(id)}
              onChange={(isIn) => setLeft(new Set(isIn ? [...left].filter((one) => one !== id) : [...left, id]))}
            />
          ))}
        </div>
      </div>
      <div className={styles.row}>
        <NumberField
          label={t('hidden.ask.budget')}
          value={dots}
          onChange={setBudget}
          minimum={1}
          maximum={20}
          decimals={0}
        />
        <NumberField
          label={t('hidden.ask.mostDots')}
          value={most ?? Math.min(dots, usualMostPerCandidate)}
          onChange={setMost}
          minimum={1}
          maximum={20}
          decimals={0}
        />
        <NumberField
          label={t('hidden.ask.places')}
          value={places ?? usualPlaces}
          onChange={setPlaces}
          minimum={1}
          maximum={mostCandidates}
          decimals={0}
        />
      </div>
    </AskHidden>
  );
}
