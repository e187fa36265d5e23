// A lane for the room: whose it is in shape, side, word and colour, and its cards in type as large as they fit.
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import type { Touchpoint } from '../../../domain/journey/touchpoints.ts';
import { softener } from '../../../plan/text/hyphenation.ts';
import { useLanguage } from '../../ui/language.ts';
import { TeamMark } from '../../ui/TeamMark.tsx';
import { useFit } from '../../ui/useFit.ts';
import { ChannelIcon } from '../signs/ChannelIcon.tsx';
import { fitSteps, mostInLane } from './cardFit.ts';
import styles from './AudienceLane.module.css';

export interface AudienceLaneProps {
  readonly owner: 'marketing' | 'both' | 'sales';
  readonly touchpoints: readonly Touchpoint[];
  /** Told the size of the cards' titles; null when there is no card. */
  readonly onTypeSize: (owner: AudienceLaneProps['owner'], size: number | null) => void;
  readonly leadOf: (participantId: string) => string | undefined;
}

const sidesOf = { marketing: ['marketing'], both: ['marketing', 'sales'], sales: ['sales'] } as const;

export function AudienceLane({ owner, touchpoints, onTypeSize, leadOf }: AudienceLaneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const soften = useMemo(() => softener(language), [language]);
  const lane = useRef<HTMLElement>(null);
  const step = useFit(lane, touchpoints, { last: fitSteps.length - 1 });
  const { title: size, columns, hasLead, divides } = fitSteps[step]!;
  const shown = touchpoints.slice(0, mostInLane);
  const more = touchpoints.length - shown.length;
  const told = touchpoints.length === 0 ? null : size;
  useLayoutEffect(() => onTypeSize(owner, told), [onTypeSize, owner, told]);
  return (
    <section ref={lane} className={styles.lane} data-owner={owner} data-small={size < 30 || undefined}>
      <h2>
        <TeamMark mark={owner} size={30} />
        {t(`words.owner.${owner}`)}
      </h2>
      <ul
        data-fit
        data-divides={divides || undefined}
        style={{ fontSize: size, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {shown.map(({ id, title, channel, weight, leadId }) => (
          <li key={id} className={styles.card} data-touchpoint-id={id}>
            {sidesOf[owner].map((side) => (
              <span key={side} className={styles.flank} data-side={side} data-weight={weight} />
            ))}
            <ChannelIcon channel={channel} size={size * 0.88} />
            <span className={styles.words}>
              <span className={styles.title} data-whole>
                {(divides ? soften(title) : title) || t('words.untitled')}
              </span>
              {hasLead && leadOf(leadId ?? '') && <span className={styles.lead}>{leadOf(leadId ?? '')}</span>}
            </span>
          </li>
        ))}
        {more > 0 && <li className={styles.more}>{t('journey.audience.more', { count: more })}</li>}
      </ul>
    </section>
  );
}
