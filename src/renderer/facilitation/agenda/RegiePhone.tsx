// The facilitator's view on the own phone, for who has one display only: a QR code that leads there under the own name.
import { IconDeviceMobile } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useHost } from '../../host/HostContext.tsx';
import { useSession } from '../../session/hooks.ts';
import { useIsOwner } from '../../session/useIsOwner.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import styles from './RegiePhone.module.css';

const asked = 'handschlag.oneDisplay';

/** Chromium says whether there is a second display; other browsers say nothing, and nothing is asked there. */
const hasOneDisplay = () => (window.screen as Screen & { isExtended?: boolean }).isExtended === false;

/** Asked once on each computer, and a way there for later. */
export function RegiePhone() {
  const { t } = useTranslation();
  const isOwner = useIsOwner();
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(() => hasOneDisplay() && localStorage.getItem(asked) === null);
  if (!isOwner) return null;
  const answered = () => {
    localStorage.setItem(asked, 'yes');
    setAsking(false);
  };
  return (
    <section className={styles.phone}>
      {isAsking && <p>{t('agenda.phone.ask')}</p>}
      <span>
        <Button
          size="small"
          icon={<IconDeviceMobile size={16} stroke={1.75} />}
          onPress={() => {
            answered();
            setOpen(true);
          }}
        >
          {t('agenda.phone.open')}
        </Button>
        {isAsking && (
          <Button size="small" look="quiet" onPress={answered}>
            {t('agenda.phone.no')}
          </Button>
        )}
      </span>
      {isOpen && <PhoneDialog onClose={() => setOpen(false)} />}
    </section>
  );
}

function PhoneDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const { workshopId, me } = useSession();
  const [invite, setInvite] = useState<string | null | undefined>();
  useEffect(() => {
    let isCurrent = true;
    host.readRoom({ id: workshopId }).then(
      (answer) => isCurrent && setInvite((answer.ok && answer.value.invites?.edit.link) || null),
      () => isCurrent && setInvite(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [host, workshopId]);
  return (
    <Dialog isOpen title={t('agenda.phone.open')} lead={t('agenda.phone.lead')} width="narrow" onClose={onClose}>
      {invite ? (
        <div className={styles.code}>
          <QrCode text={linkToRegie(invite, me)} label={t('agenda.phone.code')} />
        </div>
      ) : (
        invite === null && <p>{t('agenda.phone.noRoom')}</p>
      )}
    </Dialog>
  );
}

/** The invitation's link, leading to the facilitator's view under the own name. */
function linkToRegie(link: string, { name, team }: { readonly name: string; readonly team: string }): string {
  const url = new URL(link);
  url.pathname += '/agenda';
  url.search = new URLSearchParams({ name, team }).toString();
  return url.href;
}
