// One choice of several, opened from a field.
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './Field.module.css';

export interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly isLabelHidden?: boolean;
  readonly description?: string;
  readonly isDisabled?: boolean;
}

export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  isLabelHidden = false,
  description,
  isDisabled = false,
}: SelectProps<T>) {
  return (
    <AriaSelect
      className={styles.field!}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      <Button className={styles.select!}>
        <SelectValue className={styles.value!} />
        <IconChevronDown size={16} stroke={1.75} aria-hidden />
      </Button>
      {description && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <Popover offset={4} className={styles.popover!}>
        <ListBox className={styles.list!}>
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={styles.option!}>
              {({ isSelected }) => (
                <>
                  {option.icon}
                  <span style={{ flex: 1 }}>{option.label}</span>
                  {isSelected && <IconCheck size={16} stroke={2} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
