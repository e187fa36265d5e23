// The counter-check: does each sign hold of named customers that were won or lost? The names stay in the file.
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { separationOf, verdictOf } from '../../domain/customer/separation.ts';
import {
  addProofCustomer,
  proofAnswers,
  proofId,
  proofOutcomes,
  removeProofCustomer,
  setProof,
  updateProofCustomer,
  type ProofOutcome,
} from '../../domain/customer/targetCustomers.ts';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EditableLine } from '../ui/EditableLine.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useOpenForm } from '../ui/openForm.ts';
import { TextField } from '../ui/TextField.tsx';
import { useCustomerView, type CustomerEntry } from './customerRecords.ts';
import styles from './CounterCheck.module.css';

export function CounterCheck({ entry, onClose }: { entry: CustomerEntry; onClose: () => void }) {
  const { records } = useCustomerView();
  const session = useSession();
  const undoToast = useUndoToast();
  const [spoken, setSpoken] = useState('');
  const { t } = useTranslation();
  const signs = entry.traits.filter(({ kind }) => kind === 'sign');
  const named = proofOutcomes.flatMap((outcome) => entry.proofCustomers.filter((one) => one.outcome === outcome));
  const [adding, setAdding] = useState<ProofOutcome | null>(null);
  const steps = useRef<HTMLParagraphElement>(null);
  const endAdding = (byKey: boolean) => {
    setAdding(null);
    if (byKey && adding)
      requestAnimationFrame(() => steps.current?.querySelectorAll('button')[proofOutcomes.indexOf(adding)]?.focus());
  };
  const remove = (id: string, name: string) => {
    if (session.run(removeProofCustomer, { id }).ok) undoToast(t('customer.profile.removed', { title: name }));
  };
  const turn = (traitId: string, proofCustomerId: string, words: { sign: string; customer: string }) => {
    const now = records.answers.get(proofId(traitId, proofCustomerId)) ?? '';
    const holds = proofAnswers[(proofAnswers.indexOf(now) + 1) % proofAnswers.length]!;
    if (session.run(setProof, { traitId, proofCustomerId, holds }).ok)
      setSpoken(
        t('customer.check.cell', { ...words, holds: t(`customer.check.holds.${holds === '' ? 'open' : holds}`) }),
      );
  };
  return (
    <Dialog isOpen width="full" title={t('customer.check.title')} lead={t('customer.check.lead')} onClose={onClose}>
      <p ref={steps} className={styles.steps}>
        {proofOutcomes.map((outcome) => (
          <Button
            key={outcome}
            size="small"
            icon={<IconPlus size={15} stroke={2} />}
            onPress={() => setAdding(outcome)}
          >
            {t(outcome === 'good' ? 'customer.check.addGood' : 'customer.check.addLost')}
          </Button>
        ))}
      </p>
      {signs.length === 0 && <p>{t('customer.check.noSign')}</p>}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('customer.check.sign')}</th>
              {named.map(({ id, name, outcome }) => (
                <th key={id} scope="col" data-outcome={outcome}>
                  <EditableLine
                    label={t('customer.check.name')}
                    value={name}
                    placeholder={t('words.untitled')}
                    maxLength={120}
                    onChange={(next) => void session.run(updateProofCustomer, { id, values: { name: next } })}
                  />
                  <span className={styles.outcome}>
                    {t(`customer.check.outcome.${outcome}`)}
                    <IconButton
                      label={t('customer.check.remove', { title: name || t('words.untitled') })}
                      icon={<IconX size={14} stroke={2} />}
                      onPress={() => remove(id, name || t('words.untitled'))}
                    />
                  </span>
                </th>
              ))}
              {adding && <NewCustomer customerId={entry.customer.id} outcome={adding} onDone={endAdding} />}
              <th scope="col">{t('customer.check.power')}</th>
            </tr>
          </thead>
          <tbody>
            {signs.map(({ id, text }) => {
              const { power } = separationOf(id, entry.proofCustomers, records.answers);
              const sign = text || t('words.untitled');
              return (
                <tr key={id}>
                  <th scope="row">{sign}</th>
                  {named.map((customer) => {
                    const answer = records.answers.get(proofId(id, customer.id)) ?? '';
                    const words = { sign, customer: customer.name || t('words.untitled') };
                    const holds = t(`customer.check.holds.${answer === '' ? 'open' : answer}`);
                    return (
                      <td key={customer.id}>
                        <button
                          type="button"
                          data-holds={answer === '' ? 'open' : answer}
                          aria-label={t('customer.check.cell', { ...words, holds })}
                          onClick={() => turn(id, customer.id, words)}
                        >
                          {holds}
                        </button>
                      </td>
                    );
                  })}
                  {adding && <td />}
                  <td className={styles.power}>
                    {t(`customer.check.verdict.${power === null ? 'unknown' : verdictOf(power)}`)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </Dialog>
  );
}

interface NewCustomerProps {
  readonly customerId: string;
  readonly outcome: ProofOutcome;
  readonly onDone: (byKey: boolean) => void;
}

/** The column of a customer whose name is being written: nobody else has it before it has one. */
function NewCustomer({ customerId, outcome, onDone }: NewCustomerProps) {
  const { t } = useTranslation();
  const { run } = useSession();
  const [name, setName] = useState('');
  useOpenForm(name.trim() !== '');
  // A field that goes away may still hear that it was left.
  const isDone = useRef(false);
  const end = (byKey: boolean) => {
    isDone.current = true;
    onDone(byKey);
  };
  const put = (byKey: boolean) => {
    if (isDone.current) return;
    if (name.trim() === '' || run(addProofCustomer, { customerId, name: name.trim(), outcome }).ok) end(byKey);
  };
  return (
    <th scope="col" data-outcome={outcome}>
      <TextField
        isLabelHidden
        label={t('customer.check.name')}
        value={name}
        maxLength={120}
        autoFocus
        onChange={setName}
        onBlur={() => put(false)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') put(true);
          if (key === 'Escape') end(true);
        }}
      />
      <span className={styles.outcome}>{t(`customer.check.outcome.${outcome}`)}</span>
    </th>
  );
}
