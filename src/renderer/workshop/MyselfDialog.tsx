// Who sits at this window, to be changed later than at the first question.
import { useTranslation } from '../ui/translation.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { useSession } from '../session/hooks.ts';
import { PersonDialog } from '../settings/PersonDialog.tsx';
import { useSettings } from '../settings/SettingsContext.tsx';
import { useToast } from '../ui/Toast.tsx';

export function MyselfDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { change } = useSettings();
  const navigation = useNavigation();
  const toast = useToast();
  return (
    <PersonDialog
      title={t('app.person.mineTitle')}
      first={me}
      action={t('app.save')}
      skipLabel={t('app.cancel')}
      onSkip={onClose}
      onDone={(person) => {
        navigation.forget('name', 'team');
        change(person);
        toast({ text: t('app.person.saved') });
        onClose();
      }}
    />
  );
}
