// One workshop in the library: its journey drawn small, title, when it was changed, and what can be done with it.
import { IconAlertTriangle, IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { getLocalTimeZone, today as todayIn } from '@internationalized/date';
import { useTranslation } from '../ui/translation.tsx';
import { exportFormats, type ExportFormat } from '../../i18n/exportFormats.ts';
import type { WorkshopEntry } from '../../protocol/hostApi.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage } from '../ui/language.ts';
import { Menu, MenuItem, MenuSeparator, Submenu } from '../ui/Menu.tsx';
import { Thumbnail } from '../ui/Thumbnail.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { formatDay } from '../../i18n/format.ts';
import { formatRelativeTime } from './relativeTime.ts';
import styles from './WorkshopCard.module.css';

export interface WorkshopActions {
  readonly onRename: (entry: WorkshopEntry) => void;
  readonly onDuplicate: (entry: WorkshopEntry) => void;
  readonly onExport: (entry: WorkshopEntry, format: ExportFormat) => void;
  readonly onVersions: (entry: WorkshopEntry) => void;
  readonly onWriteAnew: (entry: WorkshopEntry) => void;
  readonly onRemove: (entry: WorkshopEntry) => void;
}

export interface WorkshopCardProps extends WorkshopActions {
  readonly entry: WorkshopEntry;
}

/** Drawn anew only with its entry: others come below while somebody scrolls. */
export const WorkshopCard = memo(function WorkshopCard(props: WorkshopCardProps) {
  const { entry, onRename, onDuplicate, onExport, onVersions, onWriteAnew, onRemove } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const navigation = useNavigation();
  const { id, title, thumbnail, isSample, damage, nextReviewOn = '', nextPulseOn = '' } = entry;
  const stages = t('words.stages', { count: entry.stages });
  const touchpoints = t('words.touchpoints', { count: entry.touchpoints });
  const place = { page: 'workshop', id } as const;
  const name = title || t('words.untitled');
  return (
    <li className={styles.card}>
      <Thumbnail thumbnail={thumbnail} label={t('library.picture', { title: name, stages, touchpoints })} />
      <div className={styles.foot}>
        <div className={styles.text}>
          <h3 className={styles.title}>
            <PlaceLink to={place} className={styles.link!}>
              {name}
            </PlaceLink>
          </h3>
          <p className={styles.meta}>
            {isSample
              ? t('library.sampleText', { stages, touchpoints })
              : [formatRelativeTime(t, language, entry.updatedAt), entry.customer, touchpoints]
                  .filter(Boolean)
                  .join(' · ')}
          </p>
          {nextReviewOn !== '' && (
            <p className={styles.meta} data-review-due={nextReviewOn < today() || undefined}>
              {nextReviewOn < today()
                ? t('review.overdue', { day: formatDay(language, nextReviewOn) })
                : t('review.nextOn', { day: formatDay(language, nextReviewOn) })}
            </p>
          )}
          {nextPulseOn !== '' && nextPulseOn < today() && (
            <p className={styles.meta} data-pulse-due>
              {t('everyday.pulse.due', { day: formatDay(language, nextPulseOn) })}
            </p>
          )}
          {damage !== null && (
            <p className={styles.damage}>
              <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
              {t('library.damaged', { damage })}
            </p>
          )}
        </div>
        {isSample && <span className={styles.badge}>{t('library.sample')}</span>}
        <div className={styles.menu}>
          <Menu
            label={t('library.actions', { title: name })}
            trigger={
              <IconButton label={t('library.actions', { title: name })} icon={<IconDots size={18} stroke={1.75} />} />
            }
          >
            <MenuItem onAction={() => navigation.go(place)}>{t('library.open')}</MenuItem>
            <MenuItem onAction={() => onRename(entry)}>{t('library.rename')}</MenuItem>
            <MenuItem onAction={() => onDuplicate(entry)}>{t('library.duplicate')}</MenuItem>
            <Submenu label={t('app.export.others')} item={<MenuItem>{t('app.export.others')}</MenuItem>}>
              {exportFormats(t).map((format) => (
                <MenuItem key={format} onAction={() => onExport(entry, format)}>
                  {t(`app.export.formats.${format}`)}
                </MenuItem>
              ))}
            </Submenu>
            <MenuItem onAction={() => onVersions(entry)}>{t('app.versions.open')}</MenuItem>
            <MenuItem onAction={() => onWriteAnew(entry)}>{t('library.writeAnew')}</MenuItem>
            <MenuSeparator />
            <MenuItem isDanger onAction={() => onRemove(entry)}>
              {t('library.remove')}
            </MenuItem>
          </Menu>
        </div>
      </div>
    </li>
  );
});

/** YYYY-MM-DD, here. */
function today(): string {
  return todayIn(getLocalTimeZone()).toString();
}
