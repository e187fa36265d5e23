// The room of columns that are not drawn (shownColumns.ts).
import { useStore } from '../../base/store.ts';
import { useBoard } from './BoardContext.ts';

export function ColumnsLeftOut({ count }: { readonly count: number }) {
  const column = useStore(useBoard().column);
  return count > 0 ? <div style={{ flex: 'none', width: count * column }} /> : null;
}
