// Cards, votes and differences of two maps as tables: for reading, never read back.
import type { Plan } from '../domain/plan/plan.ts';
import type { Language } from '../domain/record/workshop.ts';
import { differencesIn } from '../domain/blindMap/planDifferences.ts';
import { formatPercent } from '../i18n/format.ts';
import type { Translate } from '../i18n/translator.ts';
import { translatorFor } from '../i18n/translatorFor.ts';
import { tableBytes } from './tableBytes.ts';
import { manyLines, oneLine } from './cellText.ts';

/** A row per card that is shown, with the words of those that were merged into it. */
export function writeCards({ cards = [], cardGroups = [] }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const groups = new Map(cardGroups.map(({ id, title }) => [id, title]));
  const columns = ['group', 'card', 'side', 'wordings'] as const;
  return tableBytes(
    columns.map((column) => t(`exchange.cardHeads.${column}`)),
    cards
      .filter(({ mergedIntoId }) => mergedIntoId === null)
      .map((card) => [
        oneLine(card.groupId === null ? '' : (groups.get(card.groupId) ?? '')),
        manyLines(card.text),
        t(`hidden.group.side.${card.side}`),
        cards
          .filter(({ mergedIntoId }) => mergedIntoId === card.id)
          .map(({ text }) => oneLine(text))
          .join(' | '),
      ]),
    language,
  );
}

/** What a vote was about; a kind of a later version of the app as it is stored. */
export function candidateKindWord(t: Translate, kind: string): string {
  return kind === 'painPoints' ||
    kind === 'opportunities' ||
    kind === 'touchpoints' ||
    kind === 'terms' ||
    kind === 'activities' ||
    kind === 'cards' ||
    kind === 'handovers'
    ? t(`hidden.ask.kinds.${kind}`)
    : kind;
}

/** A row per candidate, vote by vote; the two sides are empty where they are not told apart. */
export function writeVotes({ questions = [], voteResults = [] }: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const columns = ['rank', 'candidate', 'kind', 'stage', 'dots', 'marketing', 'sales', 'question'] as const;
  return tableBytes(
    columns.map((column) => t(`exchange.voteHeads.${column}`)),
    voteResults.map((row) => [
      String(row.rank),
      oneLine(row.title),
      candidateKindWord(t, row.kind),
      oneLine(row.stage),
      String(row.dots),
      row.marketingDots === null ? '' : String(row.marketingDots),
      row.salesDots === null ? '' : String(row.salesDots),
      oneLine(questions.find(({ id }) => id === row.questionId)?.text ?? ''),
    ]),
    language,
  );
}

/** A row per touchpoint that both sides saw differently, the greatest difference first. */
export function writeDifferences(plan: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const columns = ['touchpoint', 'stage', 'marketing', 'sales', 'difference', 'decision', 'consents'] as const;
  const seen = (mean: number | null) => (mean === null ? '' : formatPercent(language, mean));
  return tableBytes(
    columns.map((column) => t(`exchange.differenceHeads.${column}`)),
    differencesIn(plan).map(({ title, stage, marketing, sales, kind, decision }) => [
      oneLine(title),
      oneLine(stage),
      seen(marketing),
      seen(sales),
      t(`hidden.map.kind.${kind}`),
      decision?.proposal ? t(`hidden.map.owner.${decision.proposal.owner}`) : '',
      [decision?.marketingConsent?.name, decision?.salesConsent?.name]
        .filter(Boolean)
        .map((name) => oneLine(name!))
        .join(', '),
    ]),
    language,
  );
}
