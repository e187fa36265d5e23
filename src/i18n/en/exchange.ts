// English texts of the area "exchange": what came of an import, export or other request to the host. Errors say what is
// kept first.
import type { exchange as german } from '../de/exchange.ts';
import type { Catalogue } from '../catalogue.ts';

export const exchange: Catalogue<typeof german> = {
  refusal: {
    invalidInput: 'Nothing was changed. The details do not fit together; check them and try again.',
    notFound: 'Nothing was changed. This workshop is no longer here; the library shows what there is.',
    emptyFile: 'Nothing was imported. The file is empty; save the table again, then open it.',
    notCsv:
      'Nothing was imported. The file is not a CSV table with the columns stage and touchpoint; add both in your spreadsheet and save it as CSV.',
    noUsableRow: 'Nothing was imported. No row names a touchpoint; fill in the columns stage and touchpoint.',
    noStageColumn: 'Nothing was imported. There is no column “stage”; add its heading in the first row.',
    noTouchpointColumn: 'Nothing was imported. There is no column “touchpoint”; add its heading in the first row.',
    notHandschlag: 'Nothing was imported. This is not a Handschlag file; choose one that ends in .handschlag or .csv.',
    newerVersion: 'Nothing was imported, the file stays as it is. It comes from a newer version; update Handschlag.',
    damagedFile: 'Nothing was imported. The file is damaged; have it sent again or use an older copy.',
    fileTooLarge:
      'Nothing was imported. The file is too large; split it or leave out what does not belong to the journey.',
    noBrowser:
      'The workshop is saved, only the PDF is missing. This needs Chrome, Edge or Chromium; install one of them.',
    printFailed: 'The workshop is saved, only the PDF was not made. Try again or use HTML.',
    diskFull: 'What was saved stays. The disk is full; free some space and try again.',
    notSaved: 'What was saved stays. The new part could not be written; check that the folder is writable.',
    unknownTemplate: 'Nothing was created. There is no such template; choose another one.',
    unknownFormat:
      'The workshop stays as it is. There is no such file format; use PDF, HTML, CSV, JSON or .handschlag.',
    cancelled: 'The export was cancelled. No file was written, the workshop stays as it is.',
    notAllowed: 'Nothing was changed. Only whoever opened the room can do this; ask them.',
    addressUnknown:
      'The room stays as it was. This computer does not have that address now; choose another one from the list.',
    addressTaken:
      'The room stays as it was. No port is free at this address; close other programs or choose another address.',
    roomClosed: 'Nothing was changed. The room is closed; open it first.',
    notAnInvite:
      'This is not an invitation. Paste the whole link, or the address and the code, such as 192.168.1.5:4717 K7QX3M.',
    roomNotFound: 'Nothing was changed. That room no longer exists; ask for the current link.',
    inviteInvalid: 'This invitation is no longer valid. Ask for the current link or code.',
    tooManyTries: 'Too many wrong codes. Wait a minute, then enter the code again.',
    hostUnreachable:
      'The computer of the room is not responding. Check that you are on the same network, then try again.',
    noServer: 'Nothing was changed. There is no server of your own; enter its address in the settings.',
    personNotFound: 'Nothing was changed. This person is no longer in the room.',
    hostStillThere:
      'Nothing was changed. The host is still there; you can take over once it is gone or has closed its room.',
    viewOnly: 'Nothing was changed. You only watch in this room; somebody who takes part can take over.',
    severalNearby: 'There are several rooms nearby. Choose yours from the list, then enter the code there.',
    nothingNearby: 'No room answers on this network. Enter the address shown on the screen before the code.',
    notAServer:
      'Nothing was changed. The address of a server begins with ws:// or wss://, such as wss://planning.company.com.',
  },
  warning: {
    unknownColumn: 'The column “{{column}}” is unknown and left out (row {{row}}).',
    unknownOwner: 'Row {{row}}, column “{{column}}”: “{{value}}” is not an owner. The touchpoint stays unassigned.',
    unknownWeight: 'Row {{row}}, column “{{column}}”: “{{value}}” is not a weight from 1 to 3. It counts as 2.',
    unknownEvidence:
      'Row {{row}}, column “{{column}}”: “{{value}}” is not a known kind of evidence. It counts as an assumption.',
    unknownShare: 'Row {{row}}, column “{{column}}”: “{{value}}” is not a share from 0 to 100%. The default applies.',
    missingTitle: 'Row {{row}}, column “{{column}}”: the title is missing. This row is left out: “{{value}}”.',
    missingStage:
      'Row {{row}}, column “{{column}}”: the stage is missing. “{{value}}” comes in without a stage and unassigned.',
    stageFromAbove: 'Row {{row}}, column “{{column}}”: the stage is missing. The one above applies: “{{value}}”.',
    textCut: 'Row {{row}}, column “{{column}}”: the text is too long and was shortened: “{{value}}”.',
    unreadable:
      'Row {{row}} could not be read for certain: an unclosed quotation mark or a foreign character. Check it in the preview.',
    tooManyCells: 'Row {{row}} has more cells than headings. What has no heading is left out: “{{value}}”.',
  },
};
