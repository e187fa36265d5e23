// One sentence for each kind of gap: what is missing. Used by the section of open points and by the plan.
export const gaps = {
  nothing: 'Nichts offen. Der Plan kann unterschrieben werden.',
  count_one: '{{count}} offener Punkt',
  count_other: '{{count}} offene Punkte',
  sentence: {
    stageWithoutTouchpoint: 'Die Phase „{{title}}“ hat noch keinen Touchpoint.',
    stageWithoutKeyFigure: 'Der Phase „{{title}}“ fehlt eine Kennzahl.',
    touchpointWithoutOwner: '„{{title}}“ ist weder Marketing noch dem Vertrieb zugeordnet.',
    sharedWithoutLead: '„{{title}}“ ist gemeinsam, aber niemand ist Ansprechperson.',
    painPointWithoutAction: 'Für den Schmerzpunkt „{{title}}“ ist noch kein Touchpoint zuständig.',
    handoverUndecided: 'Die Übergabe von „{{title}}“ an „{{other}}“ ist weder bestätigt noch verworfen.',
    handoverWithoutAgreement: 'Die Übergabe von „{{title}}“ an „{{other}}“ hat noch keine Vereinbarung.',
    goalWithoutMarketingOwner: 'Dem Ziel „{{title}}“ fehlt jemand aus Marketing.',
    goalWithoutSalesOwner: 'Dem Ziel „{{title}}“ fehlt jemand aus dem Vertrieb.',
    goalWithoutTarget: 'Dem Ziel „{{title}}“ fehlt der Zielwert.',
    goalWithoutDueDate: 'Dem Ziel „{{title}}“ fehlt der Termin.',
    agreementWithoutResponsible: 'Für „{{title}}“ ist noch niemand verantwortlich.',
    agreementWithoutTimeLimit: 'Der Vereinbarung „{{title}}“ fehlt die Frist.',
    agreementWithoutReviewDate: 'Der Vereinbarung „{{title}}“ fehlt der Tag des Reviews.',
    agreementNotAgreed: 'Der Vereinbarung „{{title}}“ haben noch nicht beide Seiten zugestimmt.',
  },
};
