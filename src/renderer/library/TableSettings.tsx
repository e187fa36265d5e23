// How a table was understood, each part to be chosen otherwise: encoding, separator, direction, headings, columns.
import { useEffect, useState } from 'react';
import type { ReadColumn, TableChoices, TableReading } from '../../tables/tableReading.ts';
import { encodings } from '../../tables/encoding.ts';
import { tableFields, type TableField } from '../../tables/fields.ts';
import { separators } from '../../tables/separator.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './TableSettings.module.css';

/** Names that people know, the same in both languages. */
const encodingNames: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
  ibm850: 'MS-DOS 850',
  ibm437: 'MS-DOS 437',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
};

export interface TableSettingsProps {
  readonly reading: TableReading;
  /** Columns are missing or only proposed: the settings are open from the start. */
  readonly isOpen: boolean;
  readonly onChange: (change: TableChoices) => void;
}

export function TableSettings({ reading, isOpen, onChange }: TableSettingsProps) {
  const { t } = useTranslation();
  // Open as long as there is something to decide, and then until somebody closes it: choices come one after the other.
  const [isShown, setShown] = useState(isOpen);
  useEffect(() => {
    if (isOpen) setShown(true);
  }, [isOpen]);
  const encodingName = encodingNames[reading.encoding] ?? reading.encoding;
  const separatorName = useSeparatorName();
  const separatorsHere = [...new Set([...separators, reading.separator])];
  const encodingsHere = [...new Set([...encodings, reading.encoding])];
  const { sheet, sheets = [] } = reading;
  const direction = reading.isTurned ? 'across' : 'down';
  return (
    <details className={styles.settings} open={isShown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
      <summary className={styles.summary}>
        {sheet === undefined
          ? t('library.import.readAs', { encoding: encodingName, separator: separatorName(reading.separator) })
          : t('library.import.readSheet', { sheet })}
        {reading.isEncodingGuessed ? ` ${t('library.import.guessed')}` : ''}
      </summary>
      <div className={styles.file}>
        {sheet === undefined ? (
          <>
            <Select
              label={t('library.import.encoding')}
              value={reading.encoding}
              options={encodingsHere.map((value) => ({ value, label: encodingNames[value] ?? value }))}
              onChange={(encoding) => onChange({ encoding })}
            />
            <Select
              label={t('library.import.separator')}
              value={reading.separator}
              options={separatorsHere.map((value) => ({ value, label: separatorName(value) }))}
              onChange={(separator) => onChange({ separator })}
            />
          </>
        ) : (
          <Select
            label={t('library.import.sheet')}
            value={sheet}
            options={sheets.map((value) => ({ value, label: value }))}
            onChange={(chosen) => onChange({ sheet: chosen })}
          />
        )}
        <Select
          label={t('library.import.direction')}
          value={direction}
          options={(['down', 'across'] as const).map((value) => ({
            value,
            label: t(`library.import.directions.${value}`),
          }))}
          onChange={(value) => onChange({ isTurned: value === 'across' })}
        />
        <NumberField
          label={reading.isTurned ? t('library.import.headColumn') : t('library.import.headRow')}
          value={reading.headLine}
          minimum={0}
          onChange={(headLine) => headLine !== null && onChange({ headLine })}
        />
      </div>
      <h4 className={styles.heading}>{t('library.import.columns')}</h4>
      <ul className={styles.columns}>
        {reading.columns.map((column, index) => (
          <li key={index}>
            <ColumnChoice
              column={column}
              onChange={(field) =>
                onChange({ columns: reading.columns.map((one, at) => (at === index ? field : one.field)) })
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ColumnChoice({ column, onChange }: { column: ReadColumn; onChange: (field: TableField | null) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      label={column.name}
      value={column.field ?? 'none'}
      options={(['none', ...tableFields] as const).map((value) => ({
        value,
        label: value === 'none' ? t('library.import.leaveOut') : t(`exchange.field.${value}`),
      }))}
      description={column.samples.join(' · ')}
      onChange={(value) => onChange(value === 'none' ? null : value)}
    />
  );
}

function useSeparatorName(): (separator: string) => string {
  const { t } = useTranslation();
  const names: Readonly<Record<string, string>> = {
    ';': t('library.import.separators.semicolon'),
    ',': t('library.import.separators.comma'),
    '\t': t('library.import.separators.tab'),
    '|': t('library.import.separators.bar'),
  };
  return (separator) => names[separator] ?? separator;
}
