// German texts of what is open about activities.

export const gaps = {
  group: { activities: 'Maßnahmen' },
  sentence: {
    activityNotInformed: '„{{title}}“ startet am {{other}}, der Vertrieb weiß es nicht.',
    activityWithoutResponsible: '„{{title}}“ hat noch niemanden.',
    activityWithoutStage: '„{{title}}“ gehört zu keiner Phase.',
    loadAboveOne: 'Von KW {{title}} bis KW {{other}} fehlt dem Vertrieb die Zeit.',
    promiseNotCredible: '„{{title}}“ verspricht {{other}}, gerechnet sind es mehr.',
    goalWithoutActivity: 'Für das Ziel „{{title}}“ ist keine Maßnahme geplant.',
    figuresMissing: 'Ob der Vertrieb Zeit hat, lässt sich nicht rechnen. Es fehlt: {{title}}.',
  },
  kind: {
    activityNotInformed: 'Der Vertrieb weiß nichts davon',
    activityWithoutResponsible: 'Maßnahme ohne Verantwortliche',
    activityWithoutStage: 'Maßnahme ohne Phase',
    loadAboveOne: 'Auslastung über 100 %',
    promiseNotCredible: 'Zusage, die sich nicht rechnet',
    goalWithoutActivity: 'Ziel ohne Maßnahme',
    figuresMissing: 'Rechnung ohne Zahl',
  },
  counted: {
    activityNotInformed_one: '{{count}} Maßnahme, von der der Vertrieb nicht weiß',
    activityNotInformed_other: '{{count}} Maßnahmen, von denen der Vertrieb nicht weiß',
    activityWithoutResponsible_one: '{{count}} Maßnahme ohne Verantwortliche',
    activityWithoutResponsible_other: '{{count}} Maßnahmen ohne Verantwortliche',
    activityWithoutStage_one: '{{count}} Maßnahme ohne Phase',
    activityWithoutStage_other: '{{count}} Maßnahmen ohne Phase',
    loadAboveOne_one: '{{count}} Zeit, in der dem Vertrieb Plätze fehlen',
    loadAboveOne_other: '{{count}} Zeiten, in denen dem Vertrieb Plätze fehlen',
    promiseNotCredible_one: '{{count}} Zusage, die sich nicht rechnet',
    promiseNotCredible_other: '{{count}} Zusagen, die sich nicht rechnen',
    goalWithoutActivity_one: '{{count}} Ziel ohne Maßnahme',
    goalWithoutActivity_other: '{{count}} Ziele ohne Maßnahme',
    figuresMissing_one: '{{count}} Rechnung, der eine Zahl fehlt',
    figuresMissing_other: '{{count}} Rechnungen, denen Zahlen fehlen',
  },
};
