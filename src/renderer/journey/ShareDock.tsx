// The shares of marketing and sales along the journey, docked at the foot of the board and computed live.
import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FirstContact } from '../../domain/shares.ts';
import { readDetails, workshopDetails } from '../../domain/workshop.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useQuery } from '../session/hooks.ts';
import { useStore } from '../session/store.ts';
import { TeamMark } from '../ui/TeamMark.tsx';
import { useLanguage } from '../ui/language.ts';
import { useBoard } from './BoardContext.ts';
import { dockHeight, middleLine, shareCurve } from './shareCurve.ts';
import styles from './ShareDock.module.css';

const detailsOnly = [workshopDetails];

export function ShareDock() {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const shares = useStore(view.index.shares);
  const column = useStore(view.column);
  const { estimatedFirstContact } = useQuery(readDetails, detailsOnly);
  const language = useLanguage();
  const { t } = useTranslation();
  const percent = (share: number) => formatPercent(language, share);
  const curve = shareCurve(stages.map(({ id }) => id), shares, column);
  const width = stages.length * column;
  const contact = stages.findIndex(({ id }) => id === shares.firstSalesContact.stageId);
  const spoken = curve.points.map(({ stageId, share }) => `${stages.find(({ id }) => id === stageId)?.title ?? ''} ${percent(share)}`).join(', ');
  return (
    <div ref={(element) => void (view.elements.dock = element)} className={styles.dock}>
      <div className={styles.label}>
        <h3>{t('words.share')}</h3>
        {shares.journey.isComputable ? (
          <>
            <p data-team="marketing">
              <TeamMark mark="marketing" size={13} />
              {t('journey.details.shareOf', { percent: percent(shares.journey.value), team: t('words.team.marketing') })}
            </p>
            <p data-team="sales">
              <TeamMark mark="sales" size={13} />
              {t('journey.details.shareOf', { percent: percent(1 - shares.journey.value), team: t('words.team.sales') })}
            </p>
          </>
        ) : (
          <p className={styles.reason}>{t(`words.notComputable.${shares.journey.reason}`)}</p>
        )}
      </div>
      <div className={styles.figure} style={{ width }}>
        <svg width={width} height={dockHeight} role="img" aria-label={t('journey.details.shareSpoken', { shares: spoken })}>
          <defs>
            <pattern id="share-marketing" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="7" height="7" className={styles.marketingGround} />
              <line x1="0" y1="0" x2="0" y2="7" className={styles.marketingStroke} strokeWidth="2.2" />
            </pattern>
            <pattern id="share-sales" width="7" height="7" patternUnits="userSpaceOnUse">
              <rect width="7" height="7" className={styles.salesGround} />
              <circle cx="3.5" cy="3.5" r="1.25" className={styles.salesDot} />
            </pattern>
            <clipPath id="share-above">
              <rect width={width} height={middleLine} />
            </clipPath>
            <clipPath id="share-below">
              <rect y={middleLine} width={width} height={dockHeight - middleLine} />
            </clipPath>
          </defs>
          <path d={curve.area} fill="url(#share-marketing)" clipPath="url(#share-above)" className={styles.moving} />
          <path d={curve.area} fill="url(#share-sales)" clipPath="url(#share-below)" className={styles.moving} />
          <line x1="0" x2={width} y1={middleLine} y2={middleLine} className={styles.middle} />
          <path d={curve.line} className={`${styles.line} ${styles.moving}`} />
          {curve.crossings.map((x) => (
            <line key={x} x1={x} x2={x} y1="0" y2={dockHeight} className={styles.crossing} />
          ))}
          {curve.points.map(({ stageId, share, x, y }) =>
            share >= 0.5 ? (
              <circle key={stageId} cx={x} cy={y} r="6.5" className={styles.marketingPoint} />
            ) : (
              <rect key={stageId} x={x - 6.5} y={y - 6.5} width="13" height="13" rx="1.6" className={styles.salesPoint} />
            ),
          )}
        </svg>
        {curve.points.map(({ stageId, share, x, y }) => (
          <span
            key={stageId}
            className={styles.value}
            data-team={share >= 0.5 ? 'marketing' : 'sales'}
            style={{ left: x + 12, top: share >= 0.5 ? Math.max(0, y - 23) : Math.min(dockHeight - 20, y + 4) }}
          >
            {percent(share)}
          </span>
        ))}
        {curve.crossings.map((x) => (
          <span key={x} className={styles.flag} style={{ left: x + 8 }}>
            {t('words.crossover')}
          </span>
        ))}
        {contact >= 0 && (
          <p className={styles.contact} data-above={(shares.byStage[contact] ?? 1) < 0.5 || undefined} style={{ left: contact * column + 11, maxWidth: column * 1.5 }}>
            <IconFlag size={14} stroke={1.75} aria-hidden /> <ContactText contact={shares.firstSalesContact} estimate={estimatedFirstContact} />
          </p>
        )}
      </div>
    </div>
  );
}

function ContactText({ contact, estimate }: { contact: FirstContact; estimate: number | null }) {
  const { index } = useBoard();
  const touchpoint = useStore(index.touchpoint(contact.touchpointId ?? ''));
  const language = useLanguage();
  const { t } = useTranslation();
  const title = touchpoint?.title || t('words.untitled');
  const share = contact.figure.isComputable ? formatPercent(language, contact.figure.value) : null;
  return (
    <>
      {t('journey.details.firstContact', { title })}
      {share !== null && ` ${t('journey.details.firstContactAfter', { share })}`}
      {estimate !== null && ` ${t('journey.details.estimate', { share: formatPercent(language, estimate) })}`}
    </>
  );
}
