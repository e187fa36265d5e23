// What the components of the plan need to write text: translator, language, and how long words may be broken.
import { createContext, useContext } from 'react';
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanTouchpoint } from '../../domain/plan/signedPlan.ts';
import type { Language } from '../../domain/record/workshop.ts';
import { channelName } from '../../i18n/channels.ts';
import { formatDay } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/translator.ts';
import { cleanLine } from './plainText.ts';

export interface PlanText {
  readonly t: Translate;
  readonly language: Language;
  /** Puts soft hyphens into long words; returns the text unchanged where nobody settles them after the layout. */
  readonly soften: (text: string) => string;
}

export const PlanTextContext = createContext<PlanText | null>(null);

export function usePlanText(): PlanText {
  const text = useContext(PlanTextContext);
  if (!text) throw new Error('outside of a plan');
  return text;
}

/** The name of a channel in the plan's language; a channel of the user's own as it was written. */
export function channelText(t: Translate, channel: string): string {
  return cleanLine(channelName(t, channel));
}

export function titleOf(t: Translate, { title }: Pick<PlanTouchpoint, 'title'>): string {
  return cleanLine(title) || t('words.untitled');
}

/** A piece of what customers ask, in quotation marks; a question that has its own keeps them. */
export function questionIn(t: Translate, text: string, { isFirst, isLast }: Part): string {
  const [open = '', close = ''] = t('plan.quoted', { text: '|' }).split('|');
  const isQuoted = /^["'„“”«»‚‘‹›「]/.test(text) || /["'“”«»’‘‹›」]$/.test(text);
  return isQuoted ? text : `${isFirst ? open : ''}${text}${isLast ? close : ''}`;
}

/** Where a piece lies in its text. */
export interface Part {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function workshopTitle({ t }: Pick<PlanText, 't'>, { workshop }: Plan): string {
  return cleanLine(workshop.title) || t('words.untitled');
}

/** "Handschlag-Plan TITLE", the name of the document. */
export function documentTitle(text: Pick<PlanText, 't'>, plan: Plan): string {
  return text.t('plan.documentTitle', { title: workshopTitle(text, plan) });
}

export function dayOf({ language }: Pick<PlanText, 'language'>, { workshop }: Plan): string {
  return formatDay(language, workshop.date);
}

/** The name of a participant; empty for nobody, and for somebody who has left. */
export function nameOf({ participants }: Plan, id: string | null): string {
  return cleanLine(participants.find((participant) => participant.id === id)?.name ?? '');
}
