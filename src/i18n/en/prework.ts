// English texts of the prework: four questions that are asked before the day, and the page that goes by mail.
import type { prework as german } from '../de/prework.ts';
import type { Catalogue } from '../catalogue.ts';

export const prework: Catalogue<typeof german> = {
  title: 'Prework',
  lead: 'Four questions before the day, as one page to mail. The answers stay sealed until their block reveals them.',
  customers: 'Who are our five best customers?',
  time: 'What costs you most time with the other side?',
  ask: 'Ask and save the page',
  write: 'Save the page',
  state: {
    waiting_one: '1 answer, sealed',
    waiting_other: '{{count}} answers, sealed',
    open_one: 'Open now, 1 answer',
    open_other: 'Open now, {{count}} answers',
    revealed: 'Revealed',
    abandoned: 'Discarded',
  },
  call: 'Ask now',
  bring: 'Take answers in',
  bringLead:
    'Paste the lines that came back by mail, or choose the files. They can be dropped on the workshop as well.',
  taken_one: 'The answers of one person were added.',
  taken_other: 'The answers of {{count}} people were added.',
  again_one: 'One was here already and counts once.',
  again_other: '{{count}} were here already and count once.',
  late: 'What is revealed already counts no more.',
  other: 'These answers do not belong to the prework of this workshop. Nothing was changed.',
  noLine:
    'There is no whole answer to the prework in it. Paste the whole line; it begins with “handschlag-prework” and ends with a full stop.',
  pageName: 'prework.html',
  answerName: 'prework-answer-XXXXXXXX.txt',
  pageTitle: 'Prework: {{title}}',
  pageLead:
    'For the workshop “{{title}}”. Ten minutes; leave out what you do not want to answer. This page sends nothing: at the end you save a file and mail it back.',
  customerNumber: 'Customer {{number}}',
  timeNumber: 'What costs time, {{number}}',
  definition: 'Your answer',
  missing: 'Choose your team and answer at least one question first.',
  tooLong: 'This is too long. Shorten it and it fits.',
};
