// One choice of many, found by typing part of its name; arrow keys walk through what is left.
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from './translation.tsx';
import styles from './Field.module.css';

export interface SearchSelectOption {
  readonly value: string;
  readonly label: string;
  /** Behind the label. */
  readonly note?: string;
  readonly icon?: ReactNode;
}

export interface SearchSelectProps {
  readonly label: string;
  readonly placeholder: string;
  /** Said where nothing matches what was typed. */
  readonly nothing: string;
  readonly value: string | null;
  readonly options: readonly SearchSelectOption[];
  readonly onChange: (value: string | null) => void;
  readonly autoFocus?: boolean;
}

export function SearchSelect({
  label,
  placeholder,
  nothing,
  value,
  options,
  onChange,
  autoFocus = false,
}: SearchSelectProps) {
  const { t } = useTranslation();
  const buttonName = useId();
  return (
    <ComboBox
      className={styles.field!}
      defaultSelectedKey={value}
      defaultItems={options}
      allowsEmptyCollection
      autoFocus={autoFocus}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.combo}>
        <Input className={styles.input!} placeholder={placeholder} />
        <Button className={styles.comboButton!} aria-labelledby={buttonName}>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
          <span id={buttonName} hidden>
            {t('app.showChoices', { label })}
          </span>
        </Button>
      </div>
      <Popover offset={4} className={styles.popover!}>
        <ListBox<SearchSelectOption>
          className={styles.list!}
          renderEmptyState={() => <p className={styles.nothing}>{nothing}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className={styles.option!}>
              {option.icon}
              <span style={{ flex: 1 }}>{option.label}</span>
              {option.note && <span className={styles.note}>{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
