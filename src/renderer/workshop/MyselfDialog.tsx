// Who sits at this window, to be changed later than at the first question. It applies at once: the workshop is opened
// anew as this person as soon as everything is saved.
import { use } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { participants, updateParticipant } from '../../domain/people/participants.ts';
import { getRecord } from '../../domain/record/collection.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import type { Person } from '../session/presence.ts';
import { BecomeContext } from '../settings/askWho.ts';
import { PersonDialog } from '../settings/PersonDialog.tsx';
import { useSettings } from '../settings/SettingsContext.tsx';
import { useToast } from '../ui/Toast.tsx';

export function MyselfDialog({ onClose }: { onClose: () => void }) {
  const canEdit = useCanEdit();
  const { t } = useTranslation();
  const session = useSession();
  const { change } = useSettings();
  const navigation = useNavigation();
  const become = use(BecomeContext);
  const toast = useToast();
  // The list of people may have another name by now than the one the person came in with.
  const known = getRecord(session.workshop.doc, participants, session.actor.get());
  const done = (person: Person) => {
    navigation.forget('name', 'team');
    change(person);
    const { name, team, function: task } = person;
    const id = session.actor.get();
    // The record of somebody who is here already goes along; somebody new gets one on coming in.
    if (id !== '' && canEdit) session.run(updateParticipant, { id, values: { name, team, function: task } });
    onClose();
    const now = () => session.saveState.get().state === 'saved' && become?.(person);
    if (become && now() !== false) return toast({ text: t('app.person.applied') });
    const stop = session.saveState.subscribe(() => now() !== false && stop());
    toast({ text: t('app.person.saved') });
  };
  return (
    <PersonDialog
      title={t('app.person.mineTitle')}
      first={known ?? session.me}
      action={t('app.save')}
      skipLabel={t('app.cancel')}
      onSkip={onClose}
      onDone={done}
    />
  );
}
