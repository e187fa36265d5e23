// Tells the facilitator that the audience view cannot be read from the last row; says nothing while nobody has told how
// large the room is, or no audience view is open.
import { useTranslation } from '../ui/translation.tsx';
import { useSession } from '../session/hooks.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useSettings } from '../settings/SettingsContext.tsx';
import { useLanguage } from '../ui/language.ts';
import { legibility } from '../ui/roomLegibility.ts';
import { useToldTypeSize } from './audienceLegibility.ts';
import styles from './Workshop.module.css';

export function LegibilityNotice() {
  const { workshopId } = useSession();
  const { settings } = useSettings();
  const { t } = useTranslation();
  const language = useLanguage();
  const part = useToldTypeSize(workshopId);
  if (!settings.room || !(part > 0)) return null;
  const { height, needed, isEnough } = legibility(settings.room, part);
  if (isEnough) return null;
  const figure = (value: number) => formatNumber(language, value, 1);
  return (
    <p className={styles.notice} role="status" data-legibility>
      {t('app.audience.tooSmall', {
        distance: figure(settings.room.distance),
        height: figure(Math.round(height)),
        needed: figure(Math.ceil(needed)),
      })}
    </p>
  );
}
