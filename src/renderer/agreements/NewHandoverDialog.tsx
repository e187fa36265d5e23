// A handover that the team adds of its own: two touchpoints, found by their titles, and which team gives the customer
// over.
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { decideHandover } from '../../domain/partnership/handovers.ts';
import { otherSide, sides, type Side } from '../../domain/people/participants.ts';
import { useSession } from '../session/hooks.ts';
import { Choice } from '../ui/Choice.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { SearchSelect } from '../ui/SearchSelect.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { useAgreements, type HandoverTouchpoint } from './AgreementsContext.ts';
import styles from './NewHandoverDialog.module.css';

export function NewHandoverDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const { touchpoints, handovers, selectHandover } = useAgreements();
  const [fromId, setFromId] = useState<string | null>(null);
  const [toId, setToId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Side | null>(null);
  const [isTried, setTried] = useState(false);
  useOpenForm(fromId !== null || toId !== null);
  const toast = useToast();
  const { t } = useTranslation();
  const from = touchpoints.get(fromId ?? '');
  const to = touchpoints.get(toId ?? '');
  const fromSide = chosen ?? likelySide(from, to);
  const problem = !from || !to ? 'chooseBoth' : from.id === to.id ? 'same' : null;
  const options = [...touchpoints.values()].map(({ id, title, owner, stage }) => ({
    value: id,
    label: title || t('words.untitled'),
    note: stage,
    icon: <TeamMark mark={owner} size={13} />,
  }));
  const add = () => {
    setTried(true);
    if (problem !== null || !from || !to) return;
    const known = handovers.find((handover) => handover.fromId === from.id && handover.toId === to.id);
    if (known?.state === 'confirmed') {
      toast({ text: t('agreements.newHandover.known') });
      selectHandover(known.id);
      return onClose();
    }
    const added = session.run(decideHandover, {
      fromId: from.id,
      toId: to.id,
      viaId: known?.viaId ?? null,
      fromSide,
      state: 'confirmed',
    });
    if (!added.ok) return;
    selectHandover(added.value);
    onClose();
  };
  const field = (side: 'from' | 'to', value: string | null, onChange: (id: string | null) => void) => (
    <SearchSelect
      label={t(`agreements.newHandover.${side}`)}
      placeholder={t(`agreements.newHandover.search.${side}`)}
      nothing={t('agreements.newHandover.noMatch')}
      value={value}
      options={options}
      onChange={onChange}
      autoFocus={side === 'from'}
    />
  );
  return (
    <FormDialog
      title={t('agreements.newHandover.title')}
      lead={t('agreements.newHandover.lead')}
      onClose={onClose}
      action={t('agreements.newHandover.add')}
      onAction={add}
      className={styles.fields}
    >
      {field('from', fromId, setFromId)}
      {field('to', toId, setToId)}
      <Choice
        label={t('agreements.newHandover.direction')}
        value={fromSide}
        options={sides.map((side) => ({
          value: side,
          label: t(`words.handoverDirection.${side}`),
          mark: <TeamMark mark={otherSide(side)} size={14} />,
        }))}
        onChange={setChosen}
      />
      {isTried && problem && (
        <p className={styles.error} role="alert">
          {t(`agreements.newHandover.${problem}`)}
        </p>
      )}
    </FormDialog>
  );
}

/** Whose touchpoint gives; where that says nothing, the other than who takes over. */
function likelySide(from: HandoverTouchpoint | undefined, to: HandoverTouchpoint | undefined): Side {
  if (from?.owner === 'marketing' || from?.owner === 'sales') return from.owner;
  return to?.owner === 'marketing' ? 'sales' : 'marketing';
}
