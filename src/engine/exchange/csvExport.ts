// Journeys as tables that spreadsheets read and csv.ts reads again; the format is described there.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import { channels, owners } from '../../domain/journey/touchpoints.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { translatorFor, type Translate } from '../../i18n/translator.ts';
import { stageKey } from './csv.ts';
import { columns, headings, type Column } from './csvWords.ts';

/**
 * Writes all touchpoints with a byte-order mark and CRLF: semicolons and German headings, or commas and English ones.
 */
export function formatCsv(plan: Plan, language: Language): Uint8Array {
  const t = translatorFor(language);
  const names = new Map(plan.participants.map(({ id, name }) => [id, name]));
  const lines: string[][] = [columns.map((column) => headings[language][column])];
  const line = (values: Partial<Record<Column, string>>) =>
    lines.push(columns.map((column) => defuse(values[column] ?? '')));
  const touchpoint = (stage: string, { leadId, ...card }: PlanTouchpoint) =>
    line({
      stage,
      title: card.title.trim() === '' ? t('words.untitled') : card.title,
      owner: card.owner === 'none' ? '' : t(`words.owner.${card.owner}`),
      channel: channelName(t, card.channel),
      description: card.description,
      lead: (leadId !== null && names.get(leadId)) || '',
      weight: String(card.weight),
      evidence: t(`words.evidence.${card.evidence}`),
      share: ownShare(card, language),
    });
  for (const card of plan.withoutStage) touchpoint('', card);
  const taken = new Set<string>();
  for (const stage of plan.stages) {
    const title = freeTitle(taken, stage.title.trim() === '' ? t('words.untitled') : stage.title);
    const cards = owners.flatMap((owner) => stage.touchpoints[owner]);
    if (cards.length === 0) line({ stage: title });
    for (const card of cards) touchpoint(title, card);
  }
  const separator = language === 'de' ? ';' : ',';
  const text = lines.map((cells) => cells.map(quote).join(separator)).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** "Angebot (2)" for the second stage that is called "Angebot", so that the table keeps them apart. */
function freeTitle(taken: Set<string>, title: string): string {
  let free = title;
  for (let count = 2; taken.has(stageKey(free)); count += 1) free = `${title} (${count})`;
  taken.add(stageKey(free));
  return free;
}

/** A share set by hand, as a percentage; empty when it is the one that the owner has anyway. */
function ownShare({ owner, share }: Pick<PlanTouchpoint, 'owner' | 'share'>, language: Language): string {
  const usual = { none: null, marketing: 1, both: 0.5, sales: 0 }[owner];
  if (share === null || share === usual) return '';
  const percent = String(Number((share * 100).toFixed(10)));
  return `${language === 'de' ? percent.replace('.', ',') : percent} %`;
}

function channelName(t: Translate, stored: string): string {
  const known = channels.find((channel) => channel === stored);
  return known ? t(`words.channel.${known}`) : stored;
}

function defuse(value: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

function quote(value: string): string {
  return /[";,\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
