// Activities as tables: taken over from a file into this workshop in one step, and written to files.
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { importActivities, mostImported } from '../../domain/activities/importActivities.ts';
import type { ActivityNote } from '../../tables/activityTable.ts';
import { largestTable } from '../../tables/largestTable.ts';
import { useExporting } from '../host/ExportContext.tsx';
import { useSession } from '../session/hooks.ts';
import { useUndoToast } from '../session/useUndoToast.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useBounded } from '../ui/useBounded.tsx';
import { useFileChooser } from '../ui/useFileChooser.tsx';
import { useActivities } from './activityEntries.ts';
import styles from './TableTools.module.css';

export function TableTools() {
  const { t } = useTranslation();
  const { isReadOnly } = useActivities();
  const { exportTable, exportAs } = useExporting();
  const { notes, take, close } = useTakeTable();
  const chooser = useFileChooser(
    { accept: '.csv,.tsv,.txt,text/csv', label: t('activities.table.take') },
    ([file]) => void take(file!),
  );
  const label = t('activities.table.menu');
  return (
    <>
      <Menu label={label} trigger={<IconButton label={label} icon={<IconTable size={18} stroke={1.75} />} />}>
        {!isReadOnly && <MenuItem onAction={chooser.open}>{t('activities.table.take')}</MenuItem>}
        {!isReadOnly && <MenuSeparator />}
        <MenuItem onAction={() => exportTable('activities')}>{t('activities.table.save')}</MenuItem>
        <MenuItem onAction={() => exportTable('weeks')}>{t('activities.table.saveWeeks')}</MenuItem>
        <MenuItem onAction={() => exportAs('ics')}>{t('activities.table.dates')}</MenuItem>
      </Menu>
      {chooser.input}
      {notes.length > 0 && <NotesDialog notes={notes} onClose={close} />}
    </>
  );
}

/** Takes a file over; afterwards `notes` says what of it did not come in. */
function useTakeTable() {
  const session = useSession();
  const { stages, people } = useActivities();
  const toast = useToast();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const [notes, setNotes] = useState<readonly ActivityNote[]>([]);
  const take = async (file: File) => {
    const { readActivities } = await import('../../tables/activityTable.ts');
    const isTooLarge = file.size > largestTable;
    const read = isTooLarge ? null : readActivities(new Uint8Array(await file.arrayBuffer()), { stages, people });
    const problem = isTooLarge ? 'fileTooLarge' : (read?.problem ?? (read?.rows.length ? null : 'notActivities'));
    if (!read || problem) {
      const detail = problem === 'tooManyRows' ? String(mostImported) : file.name;
      return toast({ kind: 'problem', text: t(`exchange.refusal.${problem ?? 'notActivities'}`, { detail }) });
    }
    const done = session.run(importActivities, { rows: [...read.rows] });
    if (!done.ok) return;
    undoToast(
      [
        t('activities.table.added', { count: done.value.added }),
        ...(done.value.updated > 0 ? [t('activities.table.updated', { count: done.value.updated })] : []),
      ].join(' '),
    );
    setNotes(read.notes);
  };
  return { notes, take, close: () => setNotes([]) };
}

function NotesDialog({ notes, onClose }: { notes: readonly ActivityNote[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { shown, more } = useBounded(notes, () => false);
  return (
    <Dialog
      isOpen
      isTextOnly
      title={t('activities.table.notes', { count: notes.length })}
      lead={t('activities.table.notesText')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <ul className={styles.notes}>
        {shown.map(({ code, row, column, value }, index) => (
          <li key={index}>{t(`activities.table.note.${code}`, { row, column, value })}</li>
        ))}
      </ul>
      {more}
    </Dialog>
  );
}
