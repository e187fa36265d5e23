// Whether each side has agreed, and the button for the own one; the facilitator hands the screen to the other side.
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { validMapConsent, type MapDecision } from '../../domain/blindMap/mapRecords.ts';
import { sides, type Side } from '../../domain/people/participants.ts';
import { HandOverDialog } from '../fields/HandOverDialog.tsx';
import { useMe } from '../questions/openQuestions.ts';
import { useCanEdit } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { TeamMark } from '../ui/TeamMark.tsx';
import { usePeople } from './usePeople.ts';
import styles from './OverlayPage.module.css';

export interface MergeConsentsProps {
  readonly decision: MapDecision | null;
  readonly onConsent: (participantId: string) => void;
}

export function MergeConsents({ decision, onConsent }: MergeConsentsProps) {
  const { t } = useTranslation();
  const people = usePeople();
  const me = useMe();
  const [handing, setHanding] = useState<Side | null>(null);
  const mayConsent = useCanEdit();
  return (
    <span className={styles.consents}>
      {sides.map((side) => {
        const given = decision ? validMapConsent(decision, side) : null;
        if (given)
          return (
            <span key={side} className={styles.given} data-side={side} data-consent={side}>
              <TeamMark mark={side} size={16} /> {t('hidden.map.consents', { name: given.name })}
              <IconCheck size={16} stroke={2} aria-hidden />
            </span>
          );
        const isMine = me?.team === side;
        if (!mayConsent || me === undefined || (!isMine && !me.isFacilitator))
          return (
            <span key={side} className={styles.waiting} data-side={side}>
              {t(`hidden.map.waits.${side}`)}
            </span>
          );
        return (
          <Button
            key={side}
            look={isMine ? 'primary' : 'secondary'}
            icon={<TeamMark mark={side} size={16} />}
            onPress={() => (isMine ? onConsent(me.id) : setHanding(side))}
          >
            {t(`hidden.map.agree.${side}`)}
          </Button>
        );
      })}
      {handing && (
        <HandOverDialog
          people={people}
          side={handing}
          isWithdrawing={false}
          onDecide={onConsent}
          onClose={() => setHanding(null)}
        />
      )}
    </span>
  );
}
