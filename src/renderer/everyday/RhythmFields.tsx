// The rhythm of the partnership: when both meet, how often people visit each other, the next pulse, the next review.
import { updateRhythm, type Rhythm } from '../../domain/everyday/rhythm.ts';
import { useSession } from '../session/hooks.ts';
import { DateField } from '../ui/DateField.tsx';
import { LineField } from '../ui/LineField.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { useEveryday } from './EverydayContext.ts';
import styles from './EverydayPanel.module.css';

export function RhythmFields() {
  const session = useSession();
  const { rhythm, isReadOnly } = useEveryday();
  const { t } = useTranslation();
  const update = (values: Partial<Rhythm>) => session.run(updateRhythm, values);
  const weeks = (field: 'visitWeeks' | 'pulseWeeks') => (
    <NumberField
      label={t(`everyday.rhythm.${field}`)}
      value={rhythm[field]}
      unit={t('everyday.suggestion.weeksUnit')}
      minimum={1}
      maximum={52}
      step={1}
      isReadOnly={isReadOnly}
      onChange={(value) => value !== null && update({ [field]: value })}
    />
  );
  return (
    <div className={styles.rhythm}>
      <div className={styles.wide}>
        <LineField
          label={t('everyday.rhythm.regularMeeting')}
          placeholder={t('everyday.rhythm.regularMeetingHint')}
          value={rhythm.regularMeeting}
          maximum={200}
          isReadOnly={isReadOnly}
          onChange={(regularMeeting) => update({ regularMeeting })}
        />
      </div>
      {weeks('visitWeeks')}
      {weeks('pulseWeeks')}
      <div className={styles.wide} data-field="nextReviewOn">
        <DateField
          label={t('everyday.rhythm.nextReviewOn')}
          isAhead
          value={rhythm.nextReviewOn}
          isReadOnly={isReadOnly}
          onChange={(nextReviewOn) => update({ nextReviewOn })}
        />
      </div>
    </div>
  );
}
