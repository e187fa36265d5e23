// One sentence for each kind of gap, its name and what closes it in a list, and a few words for all of a kind. Used by the section of open points and by the plan.
export const gaps = {
  nothing: 'Nichts offen. Der Plan kann unterschrieben werden.',
  count_one: '{{count}} offener Punkt',
  count_other: '{{count}} offene Punkte',
  headline_one: 'Ein Punkt ist noch offen.',
  headline_other: '{{count}} Punkte sind noch offen.',
  leadReadOnly: 'Jeder Punkt führt zu dem, worum es geht.',
  toPlan: 'Zum Plan',
  /** The title of a point that is about more than one record. */
  pointTitle: {
    handover: '{{title}} an {{other}}',
    step: '{{title}} zu {{other}}',
    weeks: 'KW {{title}} bis KW {{other}}',
  },
  /** What closes a point: the button beside it. */
  close: {
    add: 'Ergänzen',
    agree: 'Zustimmen',
    arrange: 'Vereinbaren',
    ask: 'Fragen',
    assign: 'Zuordnen',
    compute: 'Rechnen',
    decide: 'Entscheiden',
    inform: 'Informieren',
    look: 'Ansehen',
    name: 'Benennen',
    settle: 'Klären',
  },
};

export const app = { section: { 'open-points': 'Offene Punkte' } };

export const plan = { section: { openPoints: 'Offene Punkte' } };
