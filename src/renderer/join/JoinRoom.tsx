// Joining a room from the library: the button, and a dialog of its own script.
import { IconDoorEnter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../NavigationContext.ts';
import { Button } from '../ui/Button.tsx';

const JoinDialog = lazy(async () => ({ default: (await import('./JoinDialog.tsx')).JoinDialog }));

export function JoinRoom() {
  const { t } = useTranslation();
  const navigation = useNavigation();
  // A handschlag: link that the system has handed to the app waits in the address until somebody says yes to it.
  const [invite, setInvite] = useState<string | null>(navigation.parameter('join'));
  return (
    <>
      <Button size="large" icon={<IconDoorEnter size={18} stroke={1.75} />} onPress={() => setInvite('')}>
        {t('room.join')}
      </Button>
      {invite !== null && (
        <Suspense fallback={null}>
          <JoinDialog
            first={invite}
            onClose={() => {
              navigation.forget('join');
              setInvite(null);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
