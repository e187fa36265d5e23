// What the parts of the section share: the records they show, and the steps from one part to another.
import { createContext, use, useCallback, useMemo } from 'react';
import type { Agreement } from '../../domain/partnership/agreements.ts';
import {
  agreementsInForce,
  countHandovers,
  standingOfHandover,
  type HandoverCounts,
  type HandoverStanding,
} from '../../domain/partnership/handoverStanding.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import type { Participant } from '../../domain/people/participants.ts';
import type { ServiceLevelFigures } from '../../domain/partnership/serviceLevelFigures.ts';
import type { Owner } from '../../domain/journey/touchpoints.ts';

/** A touchpoint as handovers show it. */
export interface HandoverTouchpoint {
  readonly id: string;
  readonly title: string;
  readonly owner: Owner;
  /** Empty for a touchpoint without a stage. */
  readonly stage: string;
  readonly leadId: string | null;
}

/** What a single agreement needs besides itself: the same while somebody writes into one of them. */
export interface AgreementTools {
  readonly people: readonly Participant[];
  readonly figures: ReadonlyMap<string, readonly ServiceLevelFigures[]>;
  readonly isReadOnly: boolean;
  selectHandover(id: string): void;
  /** Opens all fields of an agreement beside the list, with the focus in one of them. */
  openDetails(agreementId: string, field?: string): void;
  /** Brings an agreement into view, with the focus on it. */
  showAgreement(agreementId: string): void;
  /** Asks which agreement to add; one for a handover covers it at once. */
  addAgreement(handover: Handover | null): void;
  /** Opens the entry of figures: new ones, or those with this id. */
  enterFigures(agreementId: string, figuresId?: string): void;
}

export interface AgreementsView extends AgreementTools {
  readonly agreements: readonly Agreement[];
  readonly handovers: readonly Handover[];
  /** In the sequence of the journey. */
  readonly touchpoints: ReadonlyMap<string, HandoverTouchpoint>;
  /** The handover that is shown above the agreements. */
  readonly selected: Handover | null;
}

export const AgreementsContext = createContext<AgreementsView | null>(null);

export function useAgreements(): AgreementsView {
  const view = use(AgreementsContext);
  if (!view) throw new Error('useAgreements needs an AgreementsSection above it');
  return view;
}

export const AgreementToolsContext = createContext<AgreementTools | null>(null);

export function useAgreementTools(): AgreementTools {
  const tools = use(AgreementToolsContext);
  if (!tools) throw new Error('useAgreementTools needs an AgreementsSection above it');
  return tools;
}

/** What each handover comes to by the agreements that are in force now. */
export function useStanding(): (handover: Handover) => HandoverStanding {
  const { agreements } = useAgreements();
  const agreed = useMemo(() => agreementsInForce(agreements), [agreements]);
  return useCallback((handover) => standingOfHandover(handover, agreed), [agreed]);
}

export function countsOf({ handovers, agreements }: Pick<AgreementsView, 'handovers' | 'agreements'>): HandoverCounts {
  return countHandovers(handovers, agreementsInForce(agreements));
}
