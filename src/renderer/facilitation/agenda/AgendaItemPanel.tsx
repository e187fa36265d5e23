// The chosen block: its time, what it opens and asks, what the facilitator says, and when it is done.
import { IconTrash, IconX } from '@tabler/icons-react';
import { agendaItems, agendaMethods, type AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { questionOfMethod } from '../../../domain/facilitation/agendaSteps.ts';
import { removeAgendaItem, updateAgendaItem } from '../../../domain/facilitation/prepareAgenda.ts';
import { sections } from '../../../domain/record/sections.ts';
import { LabelledText } from '../../fields/LabelledText.tsx';
import { useSession } from '../../session/hooks.ts';
import { useUndoToast } from '../../session/useUndoToast.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { AgendaItemChecks, type UpdateBlock } from './AgendaItemChecks.tsx';
import { useBlockTargets } from './useBlockTargets.ts';
import styles from './PrepareAgenda.module.css';

export function AgendaItemPanel({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const undoToast = useUndoToast();
  const { id } = item;
  const update: UpdateBlock = (values) => void run(updateAgendaItem, { id, values });
  const text = (field: string) => ({ collection: agendaItems.name, id, field });
  return (
    <aside className={styles.panel} aria-label={item.title || t('words.untitled')}>
      <IconButton label={t('app.close')} icon={<IconX size={18} stroke={1.75} />} onPress={onClose} />
      <LabelledText path={text('title')} label={t('agenda.block')} look="title" />
      <div className={styles.pair}>
        <NumberField
          label={t('agenda.planned')}
          value={item.plannedMinutes}
          minimum={1}
          maximum={480}
          step={1}
          decimals={0}
          onChange={(plannedMinutes) => plannedMinutes && update({ plannedMinutes })}
        />
        <NumberField
          label={t('agenda.atLeast')}
          value={item.minimumMinutes}
          minimum={1}
          maximum={item.plannedMinutes}
          step={1}
          decimals={0}
          onChange={(minimumMinutes) => minimumMinutes && update({ minimumMinutes })}
        />
      </div>
      <Checkbox
        label={t('agenda.neverShorter')}
        isChecked={item.isLocked}
        onChange={(isLocked) => update({ isLocked })}
      />
      <WhatItDoes item={item} update={update} />
      <LabelledText path={text('say')} label={t('agenda.say')} look="spoken" />
      <AgendaItemChecks item={item} update={update} />
      <Button
        look="danger"
        icon={<IconTrash size={18} stroke={1.75} />}
        onPress={() => {
          if (!run(removeAgendaItem, { id }).ok) return;
          onClose();
          undoToast(t('agenda.removed', { title: item.title || t('words.untitled') }));
        }}
      >
        {t('agenda.removeBlock')}
      </Button>
    </aside>
  );
}

/** Method, section, record in it, and what comes with them. */
function WhatItDoes({ item, update }: { item: AgendaItem; update: UpdateBlock }) {
  const { t } = useTranslation();
  const targets = useBlockTargets(item.section);
  return (
    <>
      <Select
        label={t('agenda.column.method')}
        value={item.method}
        options={agendaMethods.map((value) => ({ value, label: t(`agenda.method.${value}`) }))}
        // A method that asks asks its own kind of question.
        onChange={(method) => update({ method, question: questionOfMethod(method) })}
      />
      {item.method === 'collection' && (
        <Checkbox
          label={t('agenda.thenVote')}
          isChecked={item.question === 'vote'}
          onChange={(votes) => update({ question: votes ? 'vote' : 'collection' })}
        />
      )}
      <Select
        label={t('agenda.opensForAll')}
        value={item.section}
        options={[
          { value: '', label: t('agenda.title') },
          ...sections.map((value) => ({ value: value as string, label: t(`app.section.${value}`) })),
        ]}
        onChange={(section) => update({ section, targetId: null })}
      />
      {targets.length > 0 && (
        <Select
          label={t('agenda.about')}
          value={targets.some(({ value }) => value === item.targetId) ? (item.targetId ?? '') : ''}
          options={[{ value: '', label: t('agenda.aboutAll') }, ...targets]}
          onChange={(targetId) => update({ targetId: targetId === '' ? null : targetId })}
        />
      )}
      <Checkbox label={t('agenda.audience')} isChecked={item.audience} onChange={(audience) => update({ audience })} />
      {item.section === 'journey' && (
        <Checkbox
          label={t('agenda.locksBoard')}
          isChecked={item.locksBoard}
          onChange={(locksBoard) => update({ locksBoard })}
        />
      )}
    </>
  );
}
