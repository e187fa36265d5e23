// Joining a room from the library: the button, and a dialog of its own script.
import { IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { useMenuCommand } from '../host/DesktopContext.ts';
import { useNavigation } from '../base/NavigationContext.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';

const JoinDialog = later(async () => ({ default: (await import('./JoinDialog.tsx')).JoinDialog }));

export function JoinRoom() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  // An invite in the address, or one that the system has handed to the app, is shown until somebody says yes or no to
  // it.
  const [invite, setInvite] = useState<string | null>(navigation.parameter('join'));
  useMenuCommand('join', (command) => setInvite(command.invite));
  return (
    <>
      <Button size="large" icon={<IconDoorEnter size={18} stroke={1.75} />} onPress={() => setInvite('')}>
        {t('room.join')}
      </Button>
      {invite !== null && (
        <JoinDialog
          key={invite}
          first={invite}
          onClose={() => {
            navigation.forget('join');
            setInvite(null);
          }}
        />
      )}
    </>
  );
}
