// Earlier versions of a workshop in the library, which nobody has to be able to open: restoring one works whatever the
// workshop says now.
import { VersionsDialog } from './VersionsDialog.tsx';

interface LibraryVersionsDialogProps {
  readonly workshopId: string;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

export default function LibraryVersionsDialog(props: LibraryVersionsDialogProps) {
  return <VersionsDialog {...props} isReadOnly={false} now={null} />;
}
