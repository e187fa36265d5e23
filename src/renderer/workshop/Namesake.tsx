// Asks somebody whose name a participant has already whether they are that person, as on a second device, or somebody
// else of the same name, who then takes a name that tells both apart. Until the answer they are nobody.
import { use, useState } from 'react';
import type { Participant } from '../../domain/people/participants.ts';
import { nameKey } from '../../domain/people/participants.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';
import { useSession } from '../session/hooks.ts';
import { BecomeContext } from '../settings/askWho.ts';
import { PersonDialog } from '../settings/PersonDialog.tsx';
import { useSettings } from '../settings/SettingsContext.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useTranslation } from '../ui/translation.tsx';

export function Namesake() {
  const namesake = useStore(useSession().namesake);
  return namesake && <NamesakeQuestion namesake={namesake} />;
}

function NamesakeQuestion({ namesake }: { namesake: Participant }) {
  const { t } = useTranslation();
  const session = useSession();
  const navigation = useNavigation();
  const become = use(BecomeContext);
  const { change } = useSettings();
  const [isSomebodyElse, setSomebodyElse] = useState(false);
  if (isSomebodyElse)
    return (
      <PersonDialog
        title={t('app.namesake.rename')}
        lead={t('app.namesake.renameLead', { name: namesake.name })}
        first={session.me}
        action={t('app.person.enter')}
        skipLabel={t('app.namesake.back')}
        problemOf={(name) => (nameKey(name) === nameKey(namesake.name) ? t('app.namesake.same') : undefined)}
        onSkip={() => setSomebodyElse(false)}
        onDone={(person) => {
          navigation.forget('name', 'team');
          change(person);
          become?.(person);
        }}
      />
    );
  return (
    <Dialog
      isOpen
      width="narrow"
      title={t('app.namesake.title', { name: namesake.name })}
      lead={t(`app.namesake.lead.${namesake.team}`, { name: namesake.name })}
      onClose={session.isMyself}
      footer={
        <>
          <Button onPress={() => setSomebodyElse(true)}>{t('app.namesake.somebodyElse')}</Button>
          <Button look="primary" onPress={session.isMyself}>
            {t('app.namesake.myself')}
          </Button>
        </>
      }
    />
  );
}
