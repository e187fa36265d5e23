// The words of a template's blocks, in the language of the workshop.
import { agendaTemplates, type TemplateName } from '../../domain/facilitation/agendaTemplates.ts';
import type { BlockWords } from '../../domain/facilitation/prepareAgenda.ts';
import type { Translate } from '../../i18n/translator.ts';

const isCheck = (id: string): id is 'rules' | 'meetings' => id === 'rules' || id === 'meetings';

export function templateWords(t: Translate, template: TemplateName): BlockWords[] {
  return agendaTemplates[template].map(({ word, manualChecks }) => ({
    title: t(`agendaTemplate.title.${word}`),
    say: word === 'pause' || word === 'lunch' ? '' : t(`agendaTemplate.say.${word}`),
    checks: manualChecks.filter(isCheck).map((id) => t(`agendaTemplate.check.${id}`)),
  }));
}
