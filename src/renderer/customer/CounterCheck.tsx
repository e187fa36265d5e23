// The counter-check: does each sign hold of named customers that were won or lost? The names stay in the file.
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
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
  const add = (outcome: ProofOutcome) =>
    void session.run(addProofCustomer, { customerId: entry.customer.id, name: '', outcome });
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
      <p className={styles.steps}>
        <Button size="small" icon={<IconPlus size={15} stroke={2} />} onPress={() => add('good')}>
          {t('customer.check.addGood')}
        </Button>
        <Button size="small" icon={<IconPlus size={15} stroke={2} />} onPress={() => add('lost')}>
          {t('customer.check.addLost')}
        </Button>
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
