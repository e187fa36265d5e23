// What can be done with an agreement besides writing it: details, figures, review, ending, its place in the list,
// removal.
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import {
  moveAgreement,
  removeAgreement,
  setAgreementPhase,
  type Agreement,
  type AgreementPhase,
} from '../../domain/partnership/agreements.ts';
import { useSession } from '../session/hooks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { useUndoToast } from '../session/useUndoToast.ts';
import { useAgreements, useAgreementTools } from './AgreementsContext.ts';

export function AgreementMenu({ agreement }: { agreement: Agreement }) {
  const { isReadOnly } = useAgreementTools();
  const { t } = useTranslation();
  if (isReadOnly) return null;
  const title = agreement.title || t('words.untitled');
  return (
    <Menu
      label={title}
      trigger={<IconButton label={t('agreements.card.menu', { title })} icon={<IconDots size={18} stroke={1.75} />} />}
    >
      <AgreementMenuItems agreement={agreement} title={title} />
    </Menu>
  );
}

/** Only here once the menu is open: what stands beside the agreement changes with each letter of the others. */
function AgreementMenuItems({ agreement, title }: { agreement: Agreement; title: string }) {
  const session = useSession();
  const { agreements, openDetails, enterFigures, showAgreement } = useAgreements();
  const undoToast = useUndoToast();
  const { t } = useTranslation();
  const { id, phase } = agreement;
  // Ended ones stand on their own below: an agreement moves among those that it is seen with.
  const beside = agreements
    .filter((other) => (other.phase === 'ended') === (phase === 'ended'))
    .map((other) => other.id);
  const at = beside.indexOf(id);
  const move = (beforeId: string | null) => session.run(moveAgreement, { id, beforeId }).ok && showAgreement(id);
  const setPhase = (next: AgreementPhase) => session.run(setAgreementPhase, { id, phase: next }).ok;
  /** It is no longer here: a message offers the way back, and the focus goes on to what stays. */
  const leave = (text: string) => {
    undoToast(text);
    const neighbour = beside[at + 1] ?? beside[at - 1];
    if (neighbour) showAgreement(neighbour);
  };
  const end = () => {
    if (setPhase('ended')) leave(t('agreements.endedOne', { title }));
  };
  const remove = () => {
    if (session.run(removeAgreement, { id }).ok) leave(t('agreements.removed', { title }));
  };
  return (
    <>
      <MenuItem onAction={() => openDetails(id)}>{t('agreements.menu.details')}</MenuItem>
      <MenuItem onAction={() => enterFigures(id)}>{t('agreements.menu.figures')}</MenuItem>
      <MenuSeparator />
      {phase === 'running' && (
        <MenuItem onAction={() => void setPhase('inReview')}>{t('agreements.menu.toReview')}</MenuItem>
      )}
      {phase !== 'running' && (
        <MenuItem onAction={() => void setPhase('running')}>{t('agreements.menu.runAgain')}</MenuItem>
      )}
      {phase !== 'ended' && <MenuItem onAction={end}>{t('agreements.menu.end')}</MenuItem>}
      <MenuSeparator />
      <MenuItem isDisabled={at <= 0} onAction={() => move(beside[at - 1] ?? null)}>
        {t('agreements.menu.moveUp')}
      </MenuItem>
      <MenuItem isDisabled={at === beside.length - 1} onAction={() => move(beside[at + 2] ?? null)}>
        {t('agreements.menu.moveDown')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={remove}>
        {t('agreements.menu.remove')}
      </MenuItem>
    </>
  );
}
