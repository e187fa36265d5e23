// The invitation for the room, large enough for a camera in the last row: QR code, address and code, and how many are
// here. Shown until the facilitator shows something else.
import type { ReactNode } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useInvite } from '../host/useInvite.ts';
import { usePeopleHere } from '../facilitation/usePeopleHere.ts';
import { useSession } from '../session/hooks.ts';
import { OnScreen } from '../ui/OnScreen.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './InvitationOnScreen.module.css';

const sizes = [48];

export function InvitationOnScreen(frame: { head: ReactNode; onTypeSize: (size: number) => void }) {
  const { t } = useTranslation();
  const { workshopId } = useSession();
  // As the head counts them: somebody with two windows once. This window is nobody.
  const here = usePeopleHere().filter(({ presence }) => presence.name !== '').length;
  const invite = useInvite(workshopId, here);
  return (
    <OnScreen
      {...frame}
      title={invite ? t('app.audience.invitationTitle') : t('app.audience.invitationClosed')}
      sizes={sizes}
      of={invite}
    >
      {invite && (
        <div className={styles.invitation}>
          <div className={styles.code}>
            <QrCode text={invite.link} label={t('app.audience.invitationTitle')} />
          </div>
          <dl>
            <dt>{t('room.type')}</dt>
            <dd>{invite.address}</dd>
            <dt>{t('room.code')}</dt>
            <dd className={styles.letters}>{invite.code}</dd>
            <dd className={styles.here}>{t('together.count', { count: here })}</dd>
          </dl>
        </div>
      )}
    </OnScreen>
  );
}
