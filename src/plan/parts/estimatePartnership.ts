// Heights of goals, agreements, handovers, open points, signatures and of the summary, estimated: generous, as in
// estimate.ts.
import type { Plan } from '../../domain/plan/plan.ts';
import type { Gap } from '../../domain/plan/gaps.ts';
import type { Handover } from '../../domain/partnership/handovers.ts';
import type { PlanSignature } from '../../domain/plan/plan.ts';
import type { AgreementBlock } from '../sheets/partnershipContent.ts';
import { touchpointIn } from './agreementText.ts';
import { checkInsOf, longestNote } from './goalText.ts';
import { longestInBrief } from '../sheets/summarySheet.ts';
import { longestGapTitle } from '../sheets/partnershipContent.ts';
import { cleanLine, shortened } from '../text/plainText.ts';
import { nameOf } from '../text/planText.ts';
import { textHeight } from '../text/textHeight.ts';

/** Keys and millimetres of the summary's parts. */
export function summaryHeights(plan: Plan, lines: number): [string, number][] {
  return [
    ['summary', summaryHeight(plan) + (lines > 0 ? 4 + 6 * lines : 0)],
    ['summaryGoals', 18],
    ['summaryFurther', 6.2],
    ['summaryOpen', 13.5],
    ['summaryOpenRow', 7],
    ...plan.goals.map((goal): [string, number] => [
      `summaryGoal:${goal.id}`,
      5 +
        Math.max(
          textHeight(shortened(goal.title, longestInBrief.goal) || 'x', 42, 8.5, 1.4),
          ...[goal.marketingOwnerId, goal.salesOwnerId].map((id) =>
            textHeight(shortened(nameOf(plan, id), longestInBrief.name) || 'noch offen', 21, 8.5, 1.4),
          ),
          textHeight(`${'0'.repeat(14)} ${shortened(goal.unit, longestInBrief.value)}`, 16, 8.5, 1.4),
        ),
    ]),
  ];
}

/** The result with its figures; long titles and many stages give a legend of the shares and longer sentences. */
function summaryHeight({ stages }: Plan): number {
  const legend = stages.map(({ title }, index) => `${index + 1} ${shortened(title, 40) || 'Ohne Titel'}`).join(' · ');
  const isLong = stages.length > 8 || stages.some(({ title }) => title.length > 20);
  return 158 + (isLong ? 18 + textHeight(legend, 165, 8, 1.45) : 0);
}

export function handoverHeight(plan: Plan, { fromId, toId, viaId, agreementId }: Handover): number {
  const [from, to, via] = [fromId, toId, viaId].map((id) => touchpointIn(plan, id));
  const agreement = plan.agreements.find(({ id }) => id === agreementId);
  const place = (found: typeof from, width: number) =>
    textHeight(cleanLine(found?.touchpoint.title ?? '') || 'x', width, 8.5, 1.4) +
    textHeight(`Marketing, ${found?.stage ?? ''}`, width, 8, 1.4);
  return (
    4 +
    Math.max(
      place(from, 56),
      place(to, 53) + (via ? textHeight(`by way of ${cleanLine(via.touchpoint.title)}`, 53, 8, 1.4) : 0),
      textHeight(cleanLine(agreement?.title ?? '') || 'noch ohne Vereinbarung', 43, 8.5, 1.4) +
        textHeight(agreement ? 'noch nicht von beiden vereinbart' : '', 43, 8.5, 1.4),
    )
  );
}

export function gapHeight({ title, other }: Gap): number {
  const titles = `${shortened(title, longestGapTitle)} ${shortened(other, longestGapTitle)}`;
  return 5 + textHeight(`${titles} ${'wort '.repeat(16)}`, 148, 9.5, 1.4);
}

export function signatureHeight({ name }: PlanSignature): number {
  return 5 + Math.max(28, textHeight(cleanLine(name), 38, 8.5, 1.4) + 9);
}

export function goalHeight(plan: Plan, goal: Plan['goals'][number]): number {
  const note = shortened(
    checkInsOf(plan, goal).findLast((checkIn) => cleanLine(checkIn.note) !== '')?.note ?? '',
    longestNote,
  );
  const owners = [goal.marketingOwnerId, goal.salesOwnerId].map((id) =>
    id === null ? 7 : textHeight(`xx ${nameOf(plan, id)}`, 52, 9, 1.5),
  );
  const left =
    textHeight(cleanLine(goal.title) || 'x', 54, 11, 1.3) +
    textHeight(cleanLine(goal.metric), 54, 8, 1.4) +
    textHeight(note && `„${note}“`, 54, 8, 1.4) +
    owners.reduce((sum, height) => sum + height, 0);
  const value = goal.measure === 'count' ? '' : cleanLine(goal.unit);
  const today =
    textHeight(`${'0'.repeat(14)} ${value}`, 33, 17, 1.2) +
    textHeight(cleanLine(goal.unit), 33, 8, 1.4) +
    textHeight(
      `Ausgangswert ${'0'.repeat(18)} ${value}, Zielwert ${'0'.repeat(18)} ${value}, weniger ist besser`,
      33,
      8,
      1.4,
    );
  return Math.max(left, today, 24) + 12;
}

export function agreementHeight(plan: Plan, block: AgreementBlock): number {
  const { agreement, isLong } = block;
  const frame = block.isLast ? 8 : 1;
  const isSmall = agreement.promise.length > 150 || agreement.inReturn.length > 150;
  const half = (text: string, width: number) => textHeight(text || 'x', width, isSmall ? 10 : 12, 1.4) + 15;
  const deputy = nameOf(plan, agreement.deputyId);
  const accountable = Math.max(
    textHeight(cleanLine(agreement.measure) || 'x'.repeat(24), 40, 8, 1.4) + 18,
    textHeight(`Verantwortlich, Vertretung ${deputy}`, 32, 8, 1.4) +
      textHeight(nameOf(plan, agreement.responsibleId) || 'x', 32, 9, 1.4),
  );
  switch (block.block) {
    case 'card': {
      const title = textHeight(cleanLine(agreement.title) || 'x', isLong ? 156 : 43, isLong ? 10.5 : 9, 1.4) + 5;
      const halves = Math.max(28, half(block.promise, 56), half(block.inReturn, 56));
      return halves + (isLong ? title : Math.max(title, accountable)) + 7 + frame;
    }
    case 'further':
      return Math.max(half(block.promise, 70), half(block.inReturn, 70)) + frame;
    case 'terms': {
      const { marketing, sales } = agreement.agreedBy;
      const consents = [marketing, sales].map((consent) =>
        textHeight(`xx ${cleanLine(consent?.name ?? '')}, 24. November 2026`, 58, 9, 1.5),
      );
      const trigger = textHeight(cleanLine(agreement.trigger) || 'x', 43, 9, 1.4) + 5;
      return Math.max(trigger, consents[0]! + consents[1]! + 6, 16) + (isLong ? accountable + 4 : 0) + 6 + frame;
    }
    case 'returnPath':
      return textHeight(block.text, 156, 9, 1.45) + 12 + frame;
  }
}
