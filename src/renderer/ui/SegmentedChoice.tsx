// One of a few choices side by side, all of them in view.
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import styles from './SegmentedChoice.module.css';

export interface SegmentedChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** `keys`: what chooses it, shown beside its name. */
  readonly options: readonly { readonly value: T; readonly label: string; readonly keys?: string }[];
  readonly onChange: (value: T) => void;
  /** The label is only read out, not shown. */
  readonly isLabelHidden?: boolean;
  /** Chooses what is seen, and changes nothing in the workshop. */
  readonly isOfView?: boolean;
}

export function SegmentedChoice<T extends string>(props: SegmentedChoiceProps<T>) {
  const { label, value, options, onChange, isLabelHidden = false, isOfView = false } = props;
  return (
    <RadioGroup
      className={styles.group!}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as T)}
      data-of-view={isOfView || undefined}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : styles.label!}>{label}</Label>
      <div className={styles.choices}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.choice!}>
            <span>
              {option.label}
              {option.keys && <span className={styles.keys} data-key={option.keys} aria-hidden />}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
