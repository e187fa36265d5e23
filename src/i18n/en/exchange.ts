// English texts of the area "exchange": what came of an import, export or other request to the host. Errors say what is
// kept first.
import type { exchange as german } from '../de/exchange.ts';
import type { Catalogue } from '../catalogue.ts';

export const exchange: Catalogue<typeof german> = {
  fileName: {
    unsigned: ', plan (English)',
    signedByOne: ', plan (English, signed once)',
    signed: ', plan (English, signed)',
    share: ', shares',
    matrix: ', roles and stages',
    calendar: ', calendar',
    activities: ', activities',
    weeks: ', weeks',
    relationship: ', relationship',
    customer: ', buying center',
    terms: ', terms',
    visits: ', visits',
    agenda: ', agenda',
    review: ', review',
    cards: ', cards',
    votes: ', votes',
    differences: ', differences',
    topics: ', topics',
    comments: ', comments',
  },
  cardHeads: { group: 'Group', card: 'Card', side: 'Side', wordings: 'Other wordings' },
  voteHeads: {
    rank: 'Rank',
    candidate: 'Candidate',
    kind: 'Kind',
    stage: 'Stage',
    dots: 'Dots',
    marketing: 'Marketing',
    sales: 'Sales',
    question: 'Question',
  },
  differenceHeads: {
    touchpoint: 'Touchpoint',
    stage: 'Stage',
    marketing: 'Marketing says',
    sales: 'Sales says',
    difference: 'Difference',
    decision: 'Decided',
    consents: 'Agreed',
  },
  refusal: {
    invalidInput: 'Nothing was changed. The details do not fit together; check them and try again.',
    notFound: 'Nothing was changed. This workshop is no longer here; the library shows what there is.',
    emptyFile: 'Nothing was imported. The file is empty; save the table again, then open it.',
    emptyWorkshopFile: 'Nothing was imported. The file is empty; have it sent again.',
    notCsv:
      'Nothing was imported. The file is not a table (found: {{detail}}); save it as .xlsx or as CSV in your spreadsheet.',
    documentFile:
      'Nothing was imported. The file is not a table (found: {{detail}}); copy the table in it to a spreadsheet and save it there as .xlsx or as CSV.',
    passwordFile:
      'Nothing was imported. The file is protected by a password; save it without a password, then open it.',
    noCreatedColumn:
      'Nothing was imported. The column that says when a lead was created is needed; choose it. Found: {{detail}}',
    unknownTimeZone: 'Nothing was imported. The time zone “{{detail}}” is unknown; use Europe/Berlin, for example.',
    unknownAgreement: 'Nothing was imported. There is no agreement “{{detail}}” here; choose another one.',
    unknownGoal: 'Nothing was imported. There is no goal “{{detail}}” here; choose another one.',
    unknownSheet: 'Nothing was imported. There is no such sheet in the file; there are {{detail}}.',
    archiveFile: 'Nothing was imported. The file is an archive ({{detail}}); unpack it and open what is in it.',
    noUsableRow:
      'Nothing was imported. No row names a touchpoint; fill in the columns stage and touchpoint. Headings found: {{detail}}',
    unknownHeadings:
      'Nothing was imported. The columns “stage” and “touchpoint” are needed; name them in the row of headings. Found: {{detail}}',
    noStageColumn:
      'Nothing was imported. There is no column “stage”; add its heading. Found: {{detail}}. If the stages stand side by side, turn the table (Transpose).',
    noTouchpointColumn:
      'Nothing was imported. There is no column “touchpoint”; add its heading. Found: {{detail}}. If the stages stand side by side, turn the table (Transpose).',
    unknownColumnName:
      'Nothing was imported. What is said about the columns does not fit the table: {{detail}}. Name headings of the table and what they mean.',
    unknownEncoding:
      'Nothing was imported. The encoding “{{detail}}” is unknown; use utf-8, windows-1252 or macintosh, for example.',
    tooManyRows:
      'Nothing was imported. The table has more than {{detail}} rows that are not blank; split it or leave out what does not belong to the journey.',
    notHandschlag:
      'Nothing was imported. This is not a Handschlag file (found: {{detail}}); choose one that ends in .handschlag or .csv.',
    newerVersion: 'Nothing was imported, the file stays as it is. It comes from a newer version; update Handschlag.',
    damagedFile: 'Nothing was imported. The file is damaged; have it sent again or use an older copy.',
    fileTooLarge:
      'Nothing was imported. The file is too large; split it or leave out what does not belong to the journey.',
    planTooLarge:
      'The plan would be too large to print. Everything is saved: split the workshop, or export it as CSV or JSON.',
    noBrowser:
      'The workshop is saved, only the PDF is missing. This needs Chrome, Edge or Chromium; install one of them.',
    printFailed: 'The workshop is saved, only the PDF was not made. Try again or use HTML.',
    diskFull: 'What was saved stays. The disk is full; free some space and try again.',
    notSaved: 'What was saved stays. The new part could not be written; check that the folder is writable.',
    unknownTemplate: 'Nothing was created. There is no such template; choose another one.',
    noDates: 'No date is planned yet. Arrange a visit, then it can go into a calendar.',
    nothingToDraw: 'The workshop stays as it is. There is nothing to draw for this yet; enter something first.',
    unknownFormat:
      'The workshop stays as it is. There is no such file format; use PDF, HTML, PowerPoint, CSV, Excel, JSON or .handschlag.',
    tooOften: 'That was too often in a row. Wait a moment and try again.',
    cancelled: 'The export was cancelled. No file was written, the workshop stays as it is.',
    notAllowed: 'Nothing was changed. Only whoever opened the room can do this; ask them.',
    addressUnknown:
      'The room stays as it was. This computer does not have that address now; choose another one from the list.',
    addressTaken:
      'The room stays as it was. No port is free at this address; close other programs or choose another address.',
    roomClosed: 'Nothing was changed. The room is closed; open it first.',
    notAnInvite:
      'This is not an invitation. Paste the whole link, or the address and the code, such as 192.168.1.5:4717 K7QX3M.',
    inviteCut: 'The end of the link is missing. Copy all of it once more, or enter address and code.',
    roomNotFound: 'Nothing was changed. That room no longer exists; ask for the current link.',
    inviteInvalid: 'This invitation is no longer valid. Ask for the current link or code.',
    tooManyTries: 'Too many wrong codes. Wait a minute, then enter the code again.',
    hostUnreachable:
      'The computer of the room is not responding. Check that you are on the same network, then try again.',
    noServer: 'Nothing was changed. There is no server of your own; enter its address in the settings.',
    nothingToTakeBack: 'There is nothing of this person to take back.',
    stepGone: 'The step is gone. Restore a version instead.',
    personNotFound: 'Nothing was changed. This person is no longer in the room.',
    hostStillThere:
      'Nothing was changed. The host is still there; you can take over once it is gone or has closed its room.',
    viewOnly: 'Nothing was changed. You only watch in this room; somebody who takes part can take over.',
    severalNearby: 'There are several rooms nearby. Choose yours from the list, then enter the code there.',
    nothingNearby: 'No room answers on this network. Enter the address shown on the screen before the code.',
    notAServer:
      'Nothing was changed. The address of a server begins with ws:// or wss://, such as wss://planning.company.com.',
    notActivities: '“{{detail}}” is not a table of activities. It needs columns for title and start.',
  },
  warning: {
    missingTitle: 'Row {{row}}, column “{{column}}”: the title is missing. This row is left out: “{{value}}”.',
    belowTable: 'Row {{row}} stands below the table and is left out: “{{value}}”.',
    totalRow: 'Row {{row}} is a total and is left out: “{{value}}”.',
    unknownColumn: 'The column “{{column}}” is unknown and left out (row {{row}}).',
    sameMeaning: 'The column “{{column}}” means the same as “{{value}}” and is left out (row {{row}}).',
    tooManyCells: 'Row {{row}} has more cells than headings. What has no heading is left out: “{{value}}”.',
    formulaError: 'Row {{row}}, column “{{column}}”: the formula gives an error ({{value}}). The cell counts as empty.',
    secondValue:
      'Row {{row}}, column “{{column}}”: two columns say different things here. The first applies; left out is “{{value}}”.',
    textCut: 'Row {{row}}, column “{{column}}”: the text is too long and was shortened: “{{value}}”.',
    missingStage:
      'Row {{row}}, column “{{column}}”: the stage is missing. “{{value}}” comes in without a stage and unassigned.',
    unreadable:
      'Row {{row}} could not be read for certain: an unclosed quotation mark or a foreign character. Check it in the preview.',
    unknownOwner: 'Row {{row}}, column “{{column}}”: “{{value}}” is not an owner. The touchpoint stays unassigned.',
    unknownMark: 'Row {{row}}, column “{{column}}”: “{{value}}” is neither a mark nor a share. It counts as empty.',
    unknownWeight: 'Row {{row}}, column “{{column}}”: “{{value}}” is not a weight from 1 to 3. It counts as 2.',
    unknownEvidence:
      'Row {{row}}, column “{{column}}”: “{{value}}” is not a known evidence. It counts as an assumption.',
    unknownRole:
      'Row {{row}}, column “{{column}}”: “{{value}}” is not a role of the buying center. The touchpoint does not address it.',
    unknownShare: 'Row {{row}}, column “{{column}}”: “{{value}}” is not a share from 0 to 100%. The usual one applies.',
    unknownDuration: 'Row {{row}}, column “{{column}}”: “{{value}}” is not a duration. The stage has none.',
    unknownPurchase: 'Row {{row}}, column “{{column}}”: “{{value}}” means neither yes nor no. It counts as no.',
    unknownEmotion:
      'Row {{row}}, column “{{column}}”: “{{value}}” is not an emotion from −2 to +2. The emotion curve stays empty here.',
    stageDiffers:
      'Row {{row}}, column “{{column}}”: an earlier row says something else about the stage. “{{value}}” is left out.',
    maybeSeveral:
      'Row {{row}}, column “{{column}}”: these may be several touchpoints. They stay one card: “{{value}}”.',
    severalTouchpoints:
      'Row {{row}}, column “{{column}}”: several touchpoints in one cell. Each becomes a card: “{{value}}”.',
    severalLeads:
      'Row {{row}}, column “{{column}}”: several people. The first is the contact person, all take part: “{{value}}”.',
    columnByValues: 'The column “{{column}}” counts as “{{value}}”, by what stands in it (row {{row}}).',
    stageWithoutTouchpoints:
      'Row {{row}}, column “{{column}}”: “{{value}}” stands below the last touchpoint and becomes a stage without touchpoints.',
    stageFromAbove: 'Row {{row}}, column “{{column}}”: the stage is missing. The one above applies: “{{value}}”.',
    sectionRows: 'From row {{row}} on, rows with one cell only name the stage, first: “{{value}}”.',
    turned: 'The stages stand side by side (row {{row}}). The table was read turned.',
    encodingGuessed:
      'From row {{row}} on: the encoding is a guess: {{value}}. If umlauts look wrong, choose another one.',
  },
  alsoRows: 'Likewise rows {{rows}}.',
  andMoreRows_one: '{{rows}} and {{count}} more',
  andMoreRows_other: '{{rows}} and {{count}} more',
  field: {
    stage: 'Stage',
    title: 'Touchpoint',
    owner: 'Owner',
    channel: 'Channel',
    description: 'Description',
    lead: 'Contact person',
    weight: 'Weight',
    evidence: 'Evidence',
    share: 'Share of marketing',
    roles: 'Roles of the buying center',
    duration: 'Duration in days',
    purchase: 'Purchase (yes or no)',
    emotion: 'Emotion curve',
    customerGoal: 'Customer goal',
    customerActions: 'Customer does',
    questions: 'Customer asks',
    painPoints: 'Pain points',
    opportunities: 'Opportunities',
    ofMarketing: 'Column “Marketing”',
    ofBoth: 'Column “Shared”',
    ofSales: 'Column “Sales”',
  },
  table: { yes: 'yes' },
  activityHeads: {
    title: 'Title',
    side: 'Side',
    stage: 'Stage',
    channel: 'Channel',
    startsOn: 'Start',
    endsOn: 'End',
    expectedLeads: 'Leads',
    mqlRate: 'MQL rate',
    arrival: 'Arrival',
    effortMarketing: 'Effort marketing',
    effortSales: 'Effort sales',
    responsible: 'Responsible',
    informedOn: 'Sales informed on',
  },
  arrival: { even: 'evenly', atEnd: 'at the end' },
  customerHeads: {
    role: 'role',
    who: 'who',
    stage: 'stage',
    part: 'part',
    marketing: 'touchpoints marketing',
    both: 'shared',
    sales: 'sales',
    none: 'still open',
    whiteSpot: 'white spot',
  },
  termHeads: {
    term: 'term',
    english: 'English',
    definition: 'definition',
    decides: 'decides',
    profile: 'profile',
    behaviour: 'behaviour',
    marketing: 'agreed by marketing',
    sales: 'agreed by sales',
    usedIn: 'used in',
  },
  agendaHeads: {
    start: 'start',
    minutes: 'minutes',
    realStart: 'real start',
    realMinutes: 'real minutes',
    block: 'block',
  },
  visitHeads: {
    day: 'day',
    kind: 'kind',
    marketing: 'marketing',
    sales: 'sales',
    place: 'place',
    about: 'about',
    happened: 'took place',
    learned: 'learned',
    links: 'linked with',
  },
  reviewHeads: {
    agreement: 'agreement',
    verdict: 'verdict',
    atSignature: 'at the signature',
    since: 'since then',
    last: 'last',
    target: 'target',
    decision: 'decision',
  },
  weekHeads: {
    week: 'Week',
    inflow: 'new MQL',
    leftBefore: 'left over',
    capacity: 'slots',
    load: 'load',
    waiting: 'waiting time',
  },
  noTime: 'no time',
};
