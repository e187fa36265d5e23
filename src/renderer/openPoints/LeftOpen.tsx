// What is left open on purpose: each with its dashed box, the person and the date, and the way to take it up again.
import { useId, useState } from 'react';
import type { Gap } from '../../domain/plan/gaps.ts';
import { takeUp } from '../../domain/plan/leaveOpen.ts';
import { listParticipants, participants } from '../../domain/people/participants.ts';
import { formatDay } from '../../i18n/format.ts';
import { gapSentence } from '../../i18n/gapWords.ts';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.ts';
import { OneStopList } from '../ui/OneStopList.tsx';
import { PersonBadge } from '../ui/PersonBadge.tsx';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useTranslation } from '../ui/translation.tsx';
import { placeOfGap } from '../session/gapPlaces.ts';
import { LeaveOpenDialog } from './LeaveOpenDialog.tsx';
import { PointWords } from './PointWords.tsx';
import styles from './LeftOpen.module.css';

const people = [participants];

export function LeftOpen({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="left-open" data-left-open={gaps.length}>
      <h3 id="left-open" className={styles.heading}>
        {t('closing.leftOpen')}{' '}
        <span>
          {gaps.length}, {t('closing.leftOpenNote')}
        </span>
      </h3>
      <OneStopList>
        {gaps.map((gap) => (
          <LeftOpenRow key={`${gap.kind} ${gap.recordId}`} gap={gap} />
        ))}
      </OneStopList>
    </section>
  );
}

function LeftOpenRow({ gap }: { gap: Gap }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id } = useWorkshopPlace();
  const { run } = useSession();
  const person = useQuery(listParticipants, people).find((one) => one.id === gap.decision?.responsibleId);
  const titleId = useId();
  const [isChanging, setChanging] = useState(false);
  const { kind, recordId, decision } = gap;
  const sentence = gapSentence(t, language, gap, (text) => text.trim() || t('words.untitled'));
  const isReadOnly = !useCanEdit();
  return (
    <li className={styles.row} data-decision={kind}>
      <span className={styles.box} aria-hidden />
      <span className={styles.words}>
        <PlaceLink to={{ page: 'workshop', id, ...placeOfGap(gap) }} className={styles.link!}>
          <PointWords gap={gap} titleId={titleId} />
        </PlaceLink>
        {decision?.note && <span className={styles.note}>{decision.note}</span>}
      </span>
      <span className={styles.person}>
        {person && (
          <span aria-hidden>
            <PersonBadge name={person.name} team={person.team} />
          </span>
        )}
        {person?.name}
      </span>
      <span className={styles.day}>{formatDay(language, decision?.dueOn ?? '')}</span>
      {!isReadOnly && (
        <span className={styles.actions}>
          <Button size="small" look="quiet" aria-describedby={titleId} onPress={() => setChanging(true)}>
            {t('discussion.edit')}
          </Button>
          <Button
            size="small"
            look="quiet"
            aria-describedby={titleId}
            onPress={() => void run(takeUp, { kind, recordId })}
          >
            {t('closing.takeUp')}
          </Button>
        </span>
      )}
      {isChanging && <LeaveOpenDialog gap={gap} title={sentence} onClose={() => setChanging(false)} />}
    </li>
  );
}
