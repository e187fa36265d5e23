// The chosen block: its time, what it opens, what the facilitator says, and when it is done.
import { IconTrash, IconX } from '@tabler/icons-react';
import { agendaItems, agendaMethods, checkIds, type AgendaItem } from '../../../domain/facilitation/agendaItems.ts';
import { removeAgendaItem, updateAgendaItem } from '../../../domain/facilitation/prepareAgenda.ts';
import { sections } from '../../../domain/record/sections.ts';
import { LabelledText } from '../../fields/LabelledText.tsx';
import { useSession } from '../../session/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import styles from './PrepareAgenda.module.css';

export function AgendaItemPanel({ item, onClose }: { item: AgendaItem; onClose: () => void }) {
  const { t } = useTranslation();
  const { run } = useSession();
  const { id } = item;
  const update = (values: Parameters<typeof updateAgendaItem.run>[1]['values']) =>
    run(updateAgendaItem, { id, values });
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
      <Select
        label={t('agenda.column.method')}
        value={item.method}
        options={agendaMethods.map((value) => ({ value, label: t(`agenda.method.${value}`) }))}
        onChange={(method) => update({ method })}
      />
      <Select
        label={t('agenda.opensForAll')}
        value={item.section}
        options={[
          { value: '', label: t('agenda.title') },
          ...sections.map((value) => ({ value: value as string, label: t(`app.section.${value}`) })),
        ]}
        onChange={(section) => update({ section, targetId: null })}
      />
      <LabelledText path={text('say')} label={t('agenda.say')} />
      <fieldset className={styles.checks}>
        <legend>{t('agenda.doneWhen')}</legend>
        {checkIds.map((check) => (
          <Checkbox
            key={check}
            label={t(`agenda.check.${check}`)}
            isChecked={item.doneWhen.includes(check)}
            isDisabled={!item.doneWhen.includes(check) && item.doneWhen.length >= 6}
            onChange={(isOn) =>
              update({ doneWhen: isOn ? [...item.doneWhen, check] : item.doneWhen.filter((one) => one !== check) })
            }
          />
        ))}
      </fieldset>
      <Button
        look="danger"
        icon={<IconTrash size={18} stroke={1.75} />}
        onPress={() => run(removeAgendaItem, { id }).ok && onClose()}
      >
        {t('agenda.removeBlock')}
      </Button>
    </aside>
  );
}
