// The agenda in the list of keys and in the contents: its blocks are found by their titles.
import { readAgenda } from '../../../domain/facilitation/agendaItems.ts';
import type { SectionAbout } from '../../base/sectionAbout.ts';

export const about: SectionAbout = {
  keys: ({ t }) => [
    { keys: ['F9'], text: t('agenda.keys.regie') },
    { keys: [t('agenda.pageDown'), '→'], text: t('agenda.keys.next') },
    { keys: [t('agenda.pageUp'), '←'], text: t('agenda.keys.back') },
    { keys: ['B', '.'], text: t('agenda.keys.black') },
    { keys: ['+', '−'], text: t('agenda.keys.minute') },
    { keys: [t('agenda.spaceKey')], text: t('agenda.keys.pause') },
    { keys: ['C'], text: t('agenda.keys.catchUp') },
    { keys: ['S'], text: t('agenda.keys.pensDown') },
    { keys: ['A'], text: t('agenda.keys.callAll') },
    { keys: ['T'], text: t('discussion.topics.add') },
  ],
  state: () => '',
  kept: () => '',
  records: ({ t }, { doc }) => readAgenda(doc).items.map(({ id, title }) => ({ id, title, kind: t('agenda.block') })),
};
