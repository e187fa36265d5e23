// One invitation, large enough for the back row: QR code, address and code for typing, and the link.
import { useTranslation } from '../ui/translation.tsx';
import type { Invite, Role } from '../../protocol/roomApi.ts';
import { QrCode } from '../ui/QrCode.tsx';
import { CopyLink } from './CopyLink.tsx';
import styles from './InviteView.module.css';

export interface InviteViewProps {
  readonly invite: Invite;
  /** What the QR code says: phones come with less than laptops. */
  readonly scanned: Invite;
  readonly role: Role;
  readonly address: string;
}

export function InviteView({ invite: { link, code }, scanned, role, address }: InviteViewProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.invite} data-invite={role}>
      <p className={styles.text}>{t(`room.roleText.${role}`)}</p>
      <div className={styles.scan}>
        <h3 className={styles.way}>{t('room.scan')}</h3>
        <div className={styles.code}>
          <QrCode text={scanned.link} label={t('room.scanHint', { role: t(`room.role.${role}`) })} />
        </div>
      </div>
      <div className={styles.type}>
        <h3 className={styles.way}>{t('room.type')}</h3>
        <p className={styles.address} translate="no">
          {address}
        </p>
        <h3 className={styles.way}>{t('room.code')}</h3>
        {/* In two halves, which are easier to keep in mind; read out letter by letter. */}
        <p className={styles.characters} translate="no" role="img" aria-label={[...code].join(' ')} data-code={code}>
          <span aria-hidden>{code.slice(0, 3)}</span>
          <span aria-hidden>{code.slice(3)}</span>
        </p>
        <h3 className={styles.way}>{t('room.link')}</h3>
        <CopyLink link={link} label={t('room.link')} />
      </div>
    </div>
  );
}
