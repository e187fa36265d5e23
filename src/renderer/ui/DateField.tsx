// A calendar day in the order the language writes it; YYYY-MM-DD, empty for none. Picked in the calendar it is handed
// over at once, typed after a pause or when the field is left, once it is whole. Escape gives back the day before.
import { getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { Button as PlainButton } from 'react-aria-components/Button';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
} from 'react-aria-components/DatePicker';
import { FieldError, Group, Label, Popover } from 'react-aria-components/DatePicker';
import { Text } from 'react-aria-components/Text';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { IconCalendar, IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react';
import { useTranslation } from './translation.tsx';
import { useDraft } from './useDraft.ts';
import field from './Field.module.css';
import styles from './DateField.module.css';

export interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isReadOnly?: boolean;
  readonly error?: string;
  /** A day is always needed: there is no button that clears it. */
  readonly isRequired?: boolean;
  /** In a form that is handed in as a whole, a whole day counts as soon as it is typed: nothing moves when it is left. */
  readonly isInForm?: boolean;
  /** A day of what is still to come: one that has passed already is told as such. */
  readonly isAhead?: boolean;
}

export function DateField({
  label,
  value,
  onChange,
  isReadOnly = false,
  isRequired = false,
  isInForm = false,
  isAhead = false,
  error,
}: DateFieldProps) {
  const { t } = useTranslation();
  const draft = useDraft({ value, write: onChange, isWhole });
  return (
    <DatePicker
      className={field.field!}
      value={readDay(draft.value)}
      onChange={(day) => {
        const typed = day?.toString() ?? '';
        draft.type(typed);
        if (isInForm && isWhole(typed)) draft.finish();
      }}
      onBlur={draft.finish}
      isReadOnly={isReadOnly}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      shouldForceLeadingZeros
    >
      <Label className={field.label!}>{label}</Label>
      <Group
        className={`${field.group} ${styles.group}`}
        onKeyDownCapture={(event) => {
          if (event.key !== 'Escape' || !draft.holds()) return;
          event.stopPropagation();
          draft.discard();
        }}
      >
        <DateInput className={styles.input!}>
          {(segment) => <DateSegment segment={segment} className={styles.segment!} />}
        </DateInput>
        {value !== '' && !isReadOnly && !isRequired && (
          <PlainButton
            slot={null}
            className={field.step!}
            aria-label={t('app.clearDate')}
            onPress={() => {
              draft.type('');
              draft.finish();
            }}
          >
            <IconX size={15} stroke={1.75} />
          </PlainButton>
        )}
        <Button className={field.step!}>
          <IconCalendar size={16} stroke={1.75} />
        </Button>
      </Group>
      {isAhead && error === undefined && isPast(draft.value) && (
        <Text slot="description" className={field.error!} data-past-day>
          {t('app.pastDay')}
        </Text>
      )}
      <FieldError className={field.error!}>{error}</FieldError>
      <CalendarPopover onPicked={draft.finish} />
    </DatePicker>
  );
}

function CalendarPopover({ onPicked }: { onPicked: () => void }) {
  return (
    <Popover offset={6} className={styles.popover!}>
      <Dialog className={styles.dialog!}>
        <Calendar onChange={onPicked}>
          <header className={styles.head}>
            <Button slot="previous" className={styles.turn!}>
              <IconChevronLeft size={18} stroke={1.75} />
            </Button>
            <Heading className={styles.month!} />
            <Button slot="next" className={styles.turn!}>
              <IconChevronRight size={18} stroke={1.75} />
            </Button>
          </header>
          <CalendarGrid className={styles.days!}>
            {(date) => <CalendarCell date={date} className={styles.day!} />}
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}

/** A year that is still being typed reads as one of the first thousand. */
function isWhole(day: string): boolean {
  return !day.startsWith('0');
}

/** Before today, where this window is. */
export function isPast(day: string): boolean {
  return day !== '' && isWhole(day) && day < today(getLocalTimeZone()).toString();
}

function readDay(value: string) {
  try {
    return value === '' ? null : parseDate(value);
  } catch {
    return null;
  }
}
