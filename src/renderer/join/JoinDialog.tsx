// Joining somebody's room with the app: a link, an address with a code, or a room nearby and its code.
import { IconDeviceLaptop, IconKeyboard } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from '../ui/translation.tsx';
import type { NearbyRoom } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import { useNavigation } from '../base/NavigationContext.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/Toast.tsx';
import { useBusy } from './useBusy.ts';
import styles from './NetworkChoice.module.css';

/** Value of the choice that is no room nearby. */
const elsewhere = 'elsewhere';
/** Milliseconds between two looks around. */
const looksEvery = 2000;

const joinedAs = { edit: 'room.joined', contribute: 'room.joinedContribute', view: 'room.joinedView' } as const;

export function JoinDialog({ first, onClose }: { first: string; onClose: () => void }) {
  const { t } = useTranslation();
  const host = useHost();
  const toast = useToast();
  const navigation = useNavigation();
  const rooms = useRoomsNearby();
  const [chosen, choose] = useState<string>(elsewhere);
  const [words, setWords] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const { isBusy, run } = useBusy();
  const nearby = rooms.find(({ address }) => address === chosen);
  const join = () => {
    if (words.trim() === '') return setProblem(t('room.joinMissing'));
    run(async () => {
      // What is wrong with an invitation is said where it stands.
      const joined = await host.joinRoom({ invite: nearby ? `${nearby.address} ${words}` : words }).catch(() => null);
      if (joined === null) return setProblem(t('app.problem.awayCall'));
      if (!joined.ok) return setProblem(t(`exchange.refusal.${joined.code}`, { detail: joined.detail }));
      const { role, title, workshopId } = joined.value;
      toast({ text: t(joinedAs[role], { title }) });
      navigation.forget('join');
      navigation.go({ page: 'workshop', id: workshopId });
    });
  };
  return (
    <FormDialog
      title={t('room.join')}
      lead={t('room.joinLead')}
      onClose={onClose}
      action={t(isBusy ? 'room.joinBusy' : 'room.joinAction')}
      onAction={join}
      className={styles.form}
    >
      {rooms.length > 0 && <Nearby rooms={rooms} chosen={nearby ? chosen : elsewhere} choose={choose} />}
      <TextField
        label={nearby ? t('room.joinFieldNearby', { computer: nearby.computer }) : t('room.joinField')}
        description={t(nearby ? 'room.joinFieldNearbyHint' : 'room.joinFieldHint')}
        value={words}
        onChange={(next) => {
          setProblem(null);
          setWords(next);
        }}
        autoFocus
        maxLength={2000}
        {...(problem === null ? {} : { error: problem })}
      />
      {rooms.length === 0 && <p className={styles.hint}>{t('room.nearbyNone')}</p>}
    </FormDialog>
  );
}

function Nearby({
  rooms,
  chosen,
  choose,
}: {
  rooms: readonly NearbyRoom[];
  chosen: string;
  choose: (address: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioGroup className={styles.group!} value={chosen} onChange={choose}>
      <Label className={styles.label!}>{t('room.nearby')}</Label>
      {rooms.map(({ computer, address }) => (
        <Radio key={address} value={address} className={styles.network!} data-network={address}>
          <IconDeviceLaptop size={22} stroke={1.5} aria-hidden />
          <span className={styles.words}>
            <strong>{computer}</strong>
          </span>
          <span className={styles.address}>{address}</span>
        </Radio>
      ))}
      <Radio value={elsewhere} className={styles.network!} data-network={elsewhere}>
        <IconKeyboard size={22} stroke={1.5} aria-hidden />
        <span className={styles.words}>
          <strong>{t('room.nearbyOther')}</strong>
        </span>
      </Radio>
    </RadioGroup>
  );
}

function useRoomsNearby(): readonly NearbyRoom[] {
  const host = useHost();
  const [rooms, setRooms] = useState<readonly NearbyRoom[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = () =>
      host.listRoomsNearby({}).then(
        (answer) => isCurrent && answer.ok && setRooms(answer.value),
        () => undefined,
      );
    void look();
    const timer = setInterval(() => void look(), looksEvery);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [host]);
  return rooms;
}
