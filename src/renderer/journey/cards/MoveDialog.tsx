// "Move to…": the same as dragging, by choosing stage, lane and position; a script of its own (later.ts).
import { useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { owners, type Owner } from '../../../domain/journey/touchpoints.ts';
import { moveTouchpoints } from '../../../domain/journey/touchpointCommands.ts';
import { useStore } from '../../base/store.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { useBoard } from '../view/BoardContext.ts';
import { cellKey } from '../view/cells.ts';
import styles from './MoveDialog.module.css';

export default function MoveDialog({ ids }: { ids: readonly string[] }) {
  const view = useBoard();
  const stages = useStore(view.index.stages);
  const first = view.index.all().get(ids[0]!);
  const [stageId, setStageId] = useState(first?.place.stageId ?? stages[0]?.id ?? '');
  const [owner, setOwner] = useState<Owner>(first?.place.owner ?? 'none');
  const [position, setPosition] = useState('end');
  const { t } = useTranslation();
  const staying = view.index
    .cell(cellKey(stageId, owner))
    .get()
    .filter((id) => !ids.includes(id));
  const close = () => {
    view.moving.set([]);
    view.reveal(ids[0]!, true);
  };
  const move = () => {
    const beforeId = position === 'end' ? null : (staying[Number(position)] ?? null);
    view.session.run(moveTouchpoints, { ids: [...ids], stageId, owner, beforeId });
    close();
  };
  const name =
    ids.length > 1
      ? t('words.touchpoints', { count: ids.length })
      : t('journey.board.quoted', { title: first?.title || t('words.untitled') });
  const positions = [
    ...staying.map((id, at) => ({
      value: String(at),
      label: t('journey.details.before', {
        position: at + 1,
        title: view.index.all().get(id)?.title || t('words.untitled'),
      }),
    })),
    { value: 'end', label: t('journey.details.atEnd', { position: staying.length + 1 }) },
  ];
  return (
    <FormDialog
      title={t('journey.details.moveTitle', { name })}
      onClose={close}
      action={t('journey.details.move')}
      onAction={move}
      className={styles.fields}
    >
      <Select
        label={t('words.stage')}
        value={stageId}
        options={stages.map(({ id, title }) => ({ value: id, label: title || t('words.untitled') }))}
        onChange={(next) => {
          setStageId(next);
          setPosition('end');
        }}
      />
      <Select
        label={t('journey.details.owner')}
        value={owner}
        options={owners.map((one) => ({ value: one, label: t(`words.owner.${one}`) }))}
        onChange={(next) => {
          setOwner(next);
          setPosition('end');
        }}
      />
      <Select label={t('journey.details.position')} value={position} options={positions} onChange={setPosition} />
    </FormDialog>
  );
}
