// Handing out the signed plan, and taking it along: the PDF, its dates, and the file for the next review; on how many
// devices it is.
import { IconCalendar, IconDownload, IconFileExport, IconSend } from '@tabler/icons-react';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import { handOuts, lastHandOut, planReceipts, receiptsOf, receivePlan } from '../../../domain/closing/handOuts.ts';
import { listParticipants, participants } from '../../../domain/people/participants.ts';
import { digestSignedByBoth, handOut } from '../../../domain/plan/handOut.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { useStore } from '../../base/store.ts';
import { useExporting } from '../../host/ExportContext.tsx';
import { useHost } from '../../host/HostContext.tsx';
import { useCanEdit, usePresence, useQuery, useSession } from '../../session/hooks.ts';
import { countPeople } from '../../session/presence.ts';
import { Button } from '../../ui/Button.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import { ownEntry } from './ownEntry.ts';
import styles from './HandOut.module.css';

const collections = [handOuts, planReceipts];
const participantsOnly = [participants];

export function HandOut({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const session = useSession();
  const host = useHost();
  const me = useStore(session.actor);
  const facilitates = useQuery(listParticipants, participantsOnly).some(
    ({ id, isFacilitator }) => id === me && isFacilitator,
  );
  const { exportAs, running } = useExporting();
  const digest = useMemo(() => digestSignedByBoth(plan.signatures), [plan]);
  const given = useQuery(readHandOut, collections);
  const canEdit = useCanEdit();
  const mayHandOut = canEdit && facilitates;
  const people = countPeople([...usePresence(), useStore(session.mine)]);
  if (digest === null) return null;
  const isHandedOut = given?.digest === digest;
  const take = async (format: 'pdf' | 'ics' | 'handschlag') => {
    // Nobody has the plan before it is on their device.
    if (!(await exportAs(format)) || format !== 'pdf') return;
    // An engine of one's own says itself that it has the plan; a guest's browser does so here.
    const access = await host.readAccess({}).catch(() => null);
    const isOwnEngine = access?.ok === true && access.value.workshopId === null;
    if (!isOwnEngine) session.run(receivePlan, { digest, entry: ownEntry() });
  };
  return (
    <div className={styles.handOut} data-handed-out={isHandedOut}>
      <p role="status" className={styles.state}>
        {isHandedOut
          ? t('closing.receipts', { have: given.receipts, all: Math.max(people, given.receipts) })
          : mayHandOut
            ? t('closing.steps.handOutText')
            : t('closing.waitsForHandOut')}
      </p>
      <div className={styles.actions}>
        {canEdit && (facilitates || !isHandedOut) && (
          <Button
            look={isHandedOut ? 'quiet' : 'primary'}
            size="large"
            icon={<IconSend size={18} stroke={1.75} />}
            onPress={() => void session.run(handOut, {})}
          >
            {t(isHandedOut ? 'closing.handOutAgain' : 'closing.handOut')}
          </Button>
        )}
        {isHandedOut && (
          <>
            <Button
              look="primary"
              size="large"
              icon={<IconDownload size={18} stroke={1.75} />}
              isDisabled={running !== null}
              onPress={() => void take('pdf')}
            >
              {t('closing.download')}
            </Button>
            <Button icon={<IconCalendar size={18} stroke={1.75} />} onPress={() => void take('ics')}>
              {t('closing.calendar')}
            </Button>
            <Button icon={<IconFileExport size={18} stroke={1.75} />} onPress={() => void take('handschlag')}>
              {t('closing.forReview')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function readHandOut(doc: Y.Doc) {
  const last = lastHandOut(doc);
  return last ? { digest: last.id, receipts: receiptsOf(doc, last.id).length } : null;
}
