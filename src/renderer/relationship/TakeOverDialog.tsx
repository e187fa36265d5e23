// Taking over revealed rounds from an earlier workshop of this library: one with the same title or customer.
import { useEffect, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { readDetails } from '../../domain/record/workshop.ts';
import { useStore } from '../base/store.ts';
import { useHost } from '../host/HostContext.tsx';
import { useHostCall } from '../host/useHostCall.ts';
import { useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToast } from '../ui/Toast.tsx';

interface Earlier {
  readonly id: string;
  readonly title: string;
  readonly customer: string;
}

export default function TakeOverDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { workshopId, workshop, actor } = useSession();
  const participantId = useStore(actor);
  const host = useHost();
  const call = useHostCall();
  const toast = useToast();
  const [earlier, setEarlier] = useState<readonly Earlier[] | null>(null);
  const [fromId, setFromId] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call(host.listWorkshops({})).then((all) => {
      if (!isCurrent || !all) return;
      const { title, customer } = readDetails(workshop.doc);
      const isSame = (one: string, other: string) => one !== '' && one.trim() === other.trim();
      setEarlier(
        all.filter(
          (one) =>
            one.id !== workshopId &&
            one.removedAt === null &&
            (isSame(one.title, title) || isSame(one.customer, customer)),
        ),
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [host, call, workshop, workshopId]);
  const take = async () => {
    if (fromId === null) return;
    const count = await call(host.takeOverRounds({ id: workshopId, fromId, participantId }));
    if (count === undefined) return;
    toast({ text: count === 0 ? t('relationship.tookNone') : t('relationship.tookOver', { count }) });
    onClose();
  };
  return (
    <Dialog
      title={t('relationship.takeOver')}
      lead={t('relationship.takeOverLead')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" isDisabled={fromId === null} onPress={() => void take()}>
          {t('relationship.takeOver')}
        </Button>
      }
    >
      {earlier?.length === 0 && <p>{t('relationship.takeOverNone')}</p>}
      {earlier && earlier.length > 0 && (
        <Choice
          isWide
          label={t('relationship.takeOverFrom')}
          value={fromId}
          options={earlier.map(({ id, title, customer }) => ({
            value: id,
            label: [title || t('words.untitled'), customer].filter(Boolean).join(', '),
          }))}
          onChange={setFromId}
        />
      )}
    </Dialog>
  );
}
