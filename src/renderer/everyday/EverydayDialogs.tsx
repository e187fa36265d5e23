// The dialog that is open over the section.
import type { OpenDialog } from './EverydayContext.ts';
import { LettersDialog } from './letter/LettersDialog.tsx';
import { LessonDialog } from './LessonDialog.tsx';
import { SlipDialog } from './SlipDialog.tsx';
import { SuggestDialog } from './SuggestDialog.tsx';
import { VisitDialog } from './VisitDialog.tsx';

export function EverydayDialogs({ dialog, onClose }: { dialog: OpenDialog; onClose: () => void }) {
  switch (dialog.kind) {
    case 'visit':
      return <VisitDialog entry={dialog.entry} onClose={onClose} />;
    case 'lesson':
      return <LessonDialog entry={dialog.entry} onClose={onClose} />;
    case 'slip':
      return <SlipDialog onClose={onClose} />;
    case 'suggest':
      return <SuggestDialog onClose={onClose} />;
    case 'letters':
      return <LettersDialog onClose={onClose} />;
  }
}
