// What somebody types is in the workshop, or the page knows that it is not: a file with a field to type into writes it as
// a draft (ui/useDraft.ts) or says that a form is filled in (ui/openForm.ts). Else it is lost with the page, and with it
// the section, without a word.
import type { SourceFiles } from './sourceFiles.ts';

/** Fields of which nothing has to be kept, or that somebody else keeps. */
const others: Readonly<Record<string, string>> = {
  'src/renderer/ui/TextField.tsx': 'is the field itself',
  'src/renderer/fields/CollaborativeText.tsx': 'writes every letter',
  'src/renderer/fields/FirstText.tsx': 'writes every letter',
  'src/renderer/hidden/MapPhone.tsx': 'is kept on the device with every letter',
  'src/renderer/everyday/LessonFields.tsx': 'fields of two forms',
  'src/renderer/questions/DuelForm.tsx': 'fields of the form AnswerSteps',
  'src/renderer/questions/PollForm.tsx': 'fields of the form AnswerSteps',
  'src/renderer/agreements/TimeLimitField.tsx': 'hands the number over; the unit is how it is said',
  'src/renderer/library/TableSettings.tsx': 'says how a file is read that is still there',
  'src/renderer/library/LibraryScreen.tsx': 'searches',
  'src/renderer/library/ImportDialog.tsx': 'the title of a file that is still there',
  'src/renderer/workshop/Contents.tsx': 'searches',
  'src/renderer/journey/search/FindBar.tsx': 'searches',
  'src/renderer/ui/useFileChooser.tsx': 'chooses a file',
  'src/renderer/facilitation/agenda/TakeBack.tsx': 'chooses steps',
  'src/renderer/join/CodeField.tsx': 'a code that is on the screen',
  'src/renderer/join/CopyLink.tsx': 'is copied from',
  'src/renderer/join/JoinDialog.tsx': 'a code that is on the screen',
};

export function draftViolations(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) => {
    if (!/^src\/renderer\/.*\.tsx$/.test(path) || path in others || /\buse(Draft|OpenForm|FormOver)\(/.test(text))
      return [];
    if (/<(TextField|textarea|input)\b/.test(text))
      return [`${path} has a field that is neither a draft nor part of an open form`];
    // A number and a day are drafts themselves; what they hand over must not end in the state of a form that says nothing.
    const isHeld = /<(NumberField|DateField|FigureField)\b/.test(text) && /\buseState\b/.test(text);
    if (!isHeld || /\brun\(|\bisChanged=/.test(text)) return [];
    return [`${path} holds a number or a day in a form that does not say that it is filled in`];
  });
}
