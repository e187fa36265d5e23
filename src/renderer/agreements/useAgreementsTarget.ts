// Where a link into the section leads: to a field of an agreement, to its consent, or to a handover.
import { useEffect } from 'react';
import type { Handover } from '../../domain/partnership/handovers.ts';
import { useNavigation, useTarget } from '../base/NavigationContext.ts';
import type { AgreementsView } from './AgreementsContext.ts';

interface Steps {
  readonly records: Pick<AgreementsView, 'agreements' | 'handovers'>;
  readonly selectHandover: (id: string) => void;
  readonly openDetails: (agreementId: string, field?: string) => void;
  readonly showAgreement: (agreementId: string, inner?: string) => void;
}

export function useAgreementsTarget({ records, selectHandover, openDetails, showAgreement }: Steps) {
  const navigation = useNavigation();
  const target = useTarget('agreements');
  useEffect(() => {
    if (!target) return;
    const { record, field } = target;
    const handover = findHandover(records.handovers, record);
    if (handover) {
      selectHandover(handover.id);
      requestAnimationFrame(() => {
        const row = document.querySelector<HTMLElement>(`[data-handover="${CSS.escape(handover.id)}"]`);
        row?.scrollIntoView({ block: 'nearest' });
        row?.querySelector('button')?.focus({ preventScroll: true });
      });
    } else if (records.agreements.some(({ id }) => id === record)) {
      if (field === undefined) showAgreement(record);
      else if (field === 'consent') showAgreement(record, '[data-field="consent"]:not([data-consent="given"]) button');
      else {
        showAgreement(record);
        requestAnimationFrame(() => openDetails(record, field));
      }
    }
    navigation.settle();
  }, [target, records, navigation, selectHandover, openDetails, showAgreement]);
}

/** The one that a link means; a suggestion may have been decided since, and has an id of its own then. */
function findHandover(handovers: readonly Handover[], id: string): Handover | undefined {
  const [kind, fromId, toId] = id.split(':');
  return (
    handovers.find((handover) => handover.id === id) ??
    (kind === 'suggested' ? handovers.find((one) => one.fromId === fromId && one.toId === toId) : undefined)
  );
}

/** The first that is open, else the first that is to be decided. */
export function nextHandover(handovers: readonly Handover[]): Handover | null {
  return (
    handovers.find(({ state, agreementId }) => state === 'confirmed' && agreementId === null) ??
    handovers.find(({ state }) => state === 'suggested') ??
    null
  );
}
