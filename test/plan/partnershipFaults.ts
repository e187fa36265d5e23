// What may be wrong with the printed sheets after the journey, as sentences: records missing or torn, links that lead
// nowhere, a digest that is not the plan's.
import type { Plan } from '../../src/domain/plan/plan.ts';
import { anchorsOfGap } from '../../src/plan/sheets/anchors.ts';
import { placesOf, type PrintedPlan } from './printedPlan.ts';

/** First words of the footers in German. */
type Section = 'Ziele' | 'Vereinbarungen' | 'Offene' | 'Unterschriften';

export function findPartnershipFaults(printed: PrintedPlan, plan: Plan): string[] {
  const on = (section: Section) =>
    new Set(printed.pages.flatMap((page, index) => (isOf(page, section) ? [index] : [])));
  const pages = {
    goals: on('Ziele'),
    agreements: on('Vereinbarungen'),
    open: on('Offene'),
    signatures: on('Unterschriften'),
  };
  const faults: string[] = [];
  const once = (word: string, among: ReadonlySet<number>, name: string) => {
    const places = placesOf(printed, word).filter(({ page }) => among.has(page));
    if (places.length !== 1) faults.push(`${word} stands ${places.length} times among the ${name}`);
    return places[0]?.page;
  };
  for (const { title } of plan.goals) {
    const [first, last] = [title.split(' ')[0]!, title.split(' ').at(-1)!];
    if (once(first, pages.goals, 'goals') !== once(last, pages.goals, 'goals')) faults.push(`${first} is torn`);
  }
  for (const { promise, inReturn } of plan.agreements) {
    for (const text of [promise, inReturn]) {
      once(text.split(' ')[0]!, pages.agreements, 'agreements');
      once(text.split(' ').at(-1)!, pages.agreements, 'agreements');
    }
  }
  for (const { title } of plan.agreements) {
    if (!placesOf(printed, title.split(' ')[0]!).some(({ page }) => pages.agreements.has(page)))
      faults.push(`${title} is missing`);
  }
  const titles = new Map(
    plan.stages
      .flatMap(({ touchpoints }) => Object.values(touchpoints).flat())
      .map(({ id, title }) => [id, title.split(' ')[0]!]),
  );
  for (const { fromId, toId } of plan.handovers) {
    for (const id of [fromId, toId]) {
      if (!placesOf(printed, titles.get(id)!).some(({ page }) => pages.agreements.has(page)))
        faults.push(`the handover with ${titles.get(id)} is missing`);
    }
  }
  return [...faults, ...linkFaults(printed, plan, pages.open), ...signatureFaults(printed, plan, pages.signatures)];
}

function linkFaults({ links, pages }: PrintedPlan, plan: Plan, open: ReadonlySet<number>): string[] {
  const faults: string[] = [];
  for (const { page, destination, target, words, top, bottom } of links) {
    if (target === null) faults.push(`page ${page}: a link to ${destination}, which is nowhere`);
    if (words === '' || words === 'Link') faults.push(`page ${page}: a link without words to ${destination}`);
    // The number of the page stands in the same line, at the right edge; of a sentence in two lines, in the first.
    const beside = pages[page - 1]!.words.filter(
      (word) => word.left > 500 && word.bottom > top - 3 && word.top < bottom + 3,
    ).map(({ text }) => text);
    if (open.has(page - 1) && beside.length > 0 && !beside.includes(String(target)))
      faults.push(`page ${page}: ${words} names page ${beside.join(' ')}, it is ${target}`);
  }
  const linked = new Set(links.filter(({ page }) => open.has(page - 1)).map(({ destination }) => destination));
  for (const gap of plan.gaps) {
    if (!anchorsOfGap(gap).some((anchor) => linked.has(anchor)))
      faults.push(`${gap.kind} ${gap.recordId} has no link among the open points`);
  }
  return faults;
}

function signatureFaults(printed: PrintedPlan, plan: Plan, signatures: ReadonlySet<number>): string[] {
  const [first] = signatures;
  if (first === undefined) return ['no page of signatures'];
  const words = printed.pages[first]!.words.map(({ text }) => text);
  const digest = printedDigest(words);
  const held = plan.signatures.filter(({ isValid }) => isValid);
  return [
    ...(digest === plan.digest ? [] : [`the digest is ${digest}, not ${plan.digest}`]),
    ...(words.includes('Marketing') && words.includes('Vertrieb') ? [] : ['a field to sign is missing']),
    ...held
      .filter(({ name }) => !words.join(' ').includes(name))
      .map(({ name }) => `the signature of ${name} is missing`),
  ];
}

/** What stands after "(SHA-256):", sixteen groups of four. */
export function printedDigest(words: readonly string[]): string {
  const start = words.findIndex((word) => word === '(SHA-256):');
  return words
    .slice(start + 1)
    .filter((word) => word !== '·')
    .slice(0, 16)
    .join('');
}

function isOf({ words, height }: PrintedPlan['pages'][number], section: Section): boolean {
  return words.some(({ text, top, left }) => text === section && top > height - 45 && left < 60);
}
