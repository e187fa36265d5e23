// Choosing the files in which answers have come back by mail.
import { useFileChooser, type FileChooser } from '../../ui/useFileChooser.tsx';
import { textOfLetters } from './letterFiles.ts';

/** @param onText gets the texts of all files, one after the other */
export function useLetterFiles(onText: (text: string) => void): FileChooser {
  return useFileChooser(
    { accept: '.txt,.eml,text/plain', isMultiple: true },
    (files) => void textOfLetters(files).then(onText),
  );
}
