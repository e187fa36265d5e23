// When a block is done: checks that the program counts, and up to six that are ticked by hand.
import { IconX } from '@tabler/icons-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { checkIds, mostChecks, type AgendaItem, type CheckId } from '../../../domain/facilitation/agendaItems.ts';
import type { updateAgendaItem } from '../../../domain/facilitation/prepareAgenda.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { LineField } from '../../ui/LineField.tsx';
import { useKeptState, useOpenForm } from '../../ui/openForm.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import styles from './PrepareAgenda.module.css';

export type UpdateBlock = (values: Parameters<typeof updateAgendaItem.run>[1]['values']) => void;

export function AgendaItemChecks({ item, update }: { item: AgendaItem; update: UpdateBlock }) {
  const { t } = useTranslation();
  const { doneWhen, manualChecks } = item;
  // What is chosen when the panel opens stands first; ticking moves nothing under the pointer.
  const [shown] = useState<readonly CheckId[]>(doneWhen);
  const tick = (check: CheckId) => (
    <Checkbox
      key={check}
      label={t(`agenda.check.${check}`)}
      isChecked={doneWhen.includes(check)}
      isDisabled={!doneWhen.includes(check) && doneWhen.length >= mostChecks}
      onChange={(isOn) => update({ doneWhen: isOn ? [...doneWhen, check] : doneWhen.filter((one) => one !== check) })}
    />
  );
  const write = (id: string, text: string) =>
    update({ manualChecks: manualChecks.map((one) => (one.id === id ? { ...one, text } : one)) });
  return (
    <fieldset className={styles.checks}>
      <legend>{t('agenda.doneWhen')}</legend>
      {shown.map(tick)}
      <details className={styles.others}>
        <summary>{t('agenda.otherChecks')}</summary>
        {checkIds.filter((id) => !shown.includes(id)).map(tick)}
      </details>
      {manualChecks.map(({ id, text }) => (
        <span key={id} className={styles.byHand}>
          <LineField
            label={t('agenda.byHand')}
            isLabelHidden
            value={text}
            maximum={longest}
            missing={t('agenda.byHandMissing')}
            onChange={(next) => write(id, next)}
          />
          <IconButton
            label={t('agenda.removeByHand', { text })}
            icon={<IconX size={16} stroke={1.75} />}
            onPress={() => update({ manualChecks: manualChecks.filter((one) => one.id !== id) })}
          />
        </span>
      ))}
      {manualChecks.length < mostChecks && (
        <NewCheck
          blockId={item.id}
          onAdd={(text) => update({ manualChecks: [...manualChecks, { id: nanoid(10), text, isDone: false }] })}
        />
      )}
    </fieldset>
  );
}

const longest = 300;

function NewCheck({ blockId, onAdd }: { blockId: string; onAdd: (text: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped, forget] = useKeptState(`check of ${blockId}`, '');
  useOpenForm(typed.trim() !== '');
  const clear = () => {
    setTyped('');
    forget();
  };
  const add = () => {
    if (typed.trim() === '') return;
    onAdd(typed.trim());
    clear();
  };
  return (
    <TextField
      label={t('agenda.addByHand')}
      isLabelHidden
      placeholder={t('agenda.addByHand')}
      value={typed}
      maxLength={longest}
      onChange={setTyped}
      onBlur={add}
      onKeyDown={({ key }) => {
        if (key === 'Enter') add();
        if (key === 'Escape') clear();
      }}
    />
  );
}
