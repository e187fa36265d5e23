// What the sheets of goals, agreements, handovers, open points and signatures are made of: blocks that are never cut
// again, each with a key for its height.
import { kindOfGap, type Gap, type GapKind } from '../../domain/plan/gaps.ts';
import { parts, type PartName } from '../../domain/plan/parts.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import { sides } from '../../domain/people/participants.ts';
import type { Plan, PlanSignature } from '../../domain/plan/plan.ts';
import type { PlanAgreement, PlanGoal } from '../../domain/plan/signedPlan.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { cleanLine, splitText } from '../text/plainText.ts';
import type { Flowing } from './flowPage.ts';

export const gapSections: readonly PartName[] = parts.map(({ name }) => name);
export type GapSection = PartName;

export type AgreementBlock = Flowing & {
  readonly agreement: PlanAgreement;
  /** Long titles and texts: the title stands above the halves, all other terms below the last piece of the texts. */
  readonly isLong: boolean;
  /** The texts go on in the next block. */
  readonly isOpen: boolean;
  /** The last block closes the frame and keeps the distance to the next agreement. */
  readonly isLast: boolean;
} & (
    | { readonly block: 'card'; readonly promise: string; readonly inReturn: string }
    | { readonly block: 'further'; readonly promise: string; readonly inReturn: string }
    | { readonly block: 'terms' }
    | { readonly block: 'returnPath'; readonly part: number; readonly text: string }
  );
export type GoalBlock = Flowing & { readonly block: 'goal'; readonly goal: PlanGoal };
export type HandoverBlock = Flowing & { readonly block: 'handover'; readonly handover: Handover };
export type GapBlock = Flowing & { readonly block: 'gap'; readonly gap: Gap };
export type SignatureBlock = Flowing & { readonly block: 'signature'; readonly signature: PlanSignature };

/** Longest piece of what is promised: a third of a sheet wide, it stays lower than half a page. */
const longestPromise = 300;
const longestTitle = 90;

/** Letters of a title in the sentence of an open point: only a pain point can be longer. */
export const longestGapTitle = 300;

export function goalBlocks({ goals }: Plan): GoalBlock[] {
  return goals.map((goal) => ({
    block: 'goal',
    key: `goal:${goal.id}`,
    unit: goal.id,
    run: 'goals',
    anchor: goal.id,
    goal,
  }));
}

export function agreementBlocks({ agreements }: Plan): AgreementBlock[] {
  return agreements.flatMap(blocksOf);
}

function blocksOf(agreement: PlanAgreement): AgreementBlock[] {
  const { id } = agreement;
  const promises = splitText(agreement.promise, longestPromise);
  const returns = splitText(agreement.inReturn, longestPromise);
  const halves = (part: number) => ({ promise: promises[part] ?? '', inReturn: returns[part] ?? '' });
  const further = Array.from({ length: Math.max(0, promises.length - 1, returns.length - 1) }, (_, at) => at + 1);
  const isLong = further.length > 0 || cleanLine(agreement.title).length > longestTitle;
  const shared = { unit: id, run: 'agreements' as const, agreement, isLong, isOpen: false, isLast: false };
  const blocks: AgreementBlock[] = [
    { ...shared, block: 'card', key: `agreement:${id}`, anchor: id, ...halves(0) },
    ...further.map((part) => ({ ...shared, block: 'further' as const, key: `further:${id}:${part}`, ...halves(part) })),
    { ...shared, block: 'terms', key: `terms:${id}` },
    ...splitText(agreement.returnPath).map((text, part) => ({
      ...shared,
      block: 'returnPath' as const,
      key: `returnPath:${id}:${part}`,
      part,
      text,
    })),
  ];
  return blocks.map((block, at) => ({
    ...block,
    ...(at > 0 ? { goesOn: agreement.title } : {}),
    isOpen: blocks[at + 1]?.block === 'further',
    isLast: at === blocks.length - 1,
  }));
}

/** In the sequence of the journey; what the team has dismissed comes last. */
export function handoverBlocks({ handovers }: Plan): HandoverBlock[] {
  const isDismissed = ({ state }: Handover) => state === 'dismissed';
  return [...handovers.filter((handover) => !isDismissed(handover)), ...handovers.filter(isDismissed)].map(
    (handover) => ({
      block: 'handover',
      key: `handover:${handover.id}`,
      unit: handover.id,
      run: 'handovers',
      anchor: handover.id,
      handover,
    }),
  );
}

/** Those of one part of the workshop, as the plan lists them. */
export function gapBlocks({ gaps }: Plan, section: GapSection): GapBlock[] {
  return gaps
    .filter(({ kind, decision }) => decision === undefined && sectionOf(kind) === section)
    .map((gap): GapBlock => {
      const key = `gap:${gap.kind}:${gap.recordId}`;
      return { block: 'gap', key, unit: key, run: `gaps:${section}`, gap };
    });
}

export function sectionOf(kind: GapKind): GapSection {
  return kindOfGap(kind).part;
}

/**
 * All signatures but those that stand large on the page: void ones, earlier ones, further people of a side. Newest
 * first.
 */
export function signatureBlocks(plan: Plan): SignatureBlock[] {
  const large = new Set(sides.map((side) => validSignature(plan, side)?.id));
  return plan.signatures
    .filter(({ id }) => !large.has(id))
    .map((signature): SignatureBlock => {
      const key = `signature:${signature.id}`;
      return { block: 'signature', key, unit: key, run: 'signatures', signature };
    })
    .reverse();
}

/** The last signature of a side, as long as it holds. */
export function validSignature({ signatures }: Plan, side: (typeof sides)[number]): PlanSignature | null {
  const { state, signOff } = signatureOf(signatures, side);
  return state === 'valid' ? signOff : null;
}
