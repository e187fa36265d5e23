// Over which network: the addresses of this computer under plain names, the likeliest first and chosen.
import { IconAlertTriangle, IconDeviceLaptop, IconNetwork, IconTopologyStar3, IconWifi } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components/RadioGroup';
import { useTranslation } from '../ui/translation.tsx';
import type { NetworkAddress } from '../../protocol/roomApi.ts';
import { useHost } from '../host/HostContext.tsx';
import styles from './NetworkChoice.module.css';

const icons = {
  wifi: IconWifi,
  cable: IconNetwork,
  virtual: IconTopologyStar3,
  thisComputer: IconDeviceLaptop,
  unknown: IconNetwork,
};
/** Milliseconds between two readings: a network that is switched on meanwhile appears. */
const readsEvery = 3000;

export function useNetworks(): {
  readonly networks: readonly NetworkAddress[] | null;
  readonly chosen: string | null;
  readonly choose: (address: string) => void;
} {
  const host = useHost();
  const [networks, setNetworks] = useState<readonly NetworkAddress[] | null>(null);
  const [wanted, choose] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      host.listNetworks({}).then(
        (answer) => isCurrent && answer.ok && setNetworks(plainest(answer.value)),
        () => undefined,
      );
    void read();
    const timer = setInterval(() => void read(), readsEvery);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [host]);
  const isThere = networks?.some(({ address }) => address === wanted) ?? false;
  return { networks, chosen: isThere ? wanted : (networks?.[0]?.address ?? null), choose };
}

/** Where a network has an address that can be typed, the long one of the same network is left out. */
function plainest(networks: readonly NetworkAddress[]): readonly NetworkAddress[] {
  const isLong = ({ address }: NetworkAddress) => address.includes(':');
  return networks.filter((one) => !isLong(one) || !networks.some((other) => !isLong(other) && other.name === one.name));
}

export function NetworkChoice({ networks, chosen, choose }: ReturnType<typeof useNetworks>) {
  const { t } = useTranslation();
  if (networks === null) return null;
  const isAlone = networks.every(({ medium }) => medium === 'thisComputer');
  return (
    <>
      {isAlone && <p className={styles.none}>{t('room.noNetwork')}</p>}
      <RadioGroup className={styles.group!} value={chosen} onChange={choose}>
        <Label className={styles.label!}>{t('room.network')}</Label>
        <Text slot="description" className={styles.hint!}>
          {t('room.networkHint')}
        </Text>
        {networks.map((network) => (
          <Network key={network.address} network={network} />
        ))}
      </RadioGroup>
      <p className={styles.notice}>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        {t('room.notEncrypted')}
      </p>
    </>
  );
}

function Network({ network: { address, name, medium } }: { network: NetworkAddress }) {
  const { t } = useTranslation();
  const Icon = icons[medium];
  return (
    <Radio value={address} className={styles.network!} data-network={address}>
      <Icon size={22} stroke={1.5} aria-hidden />
      <span className={styles.words}>
        <strong>{t(`room.medium.${medium}`)}</strong>
        {(medium === 'virtual' || medium === 'thisComputer') && (
          <span className={styles.hint}>{t(`room.mediumHint.${medium}`)}</span>
        )}
      </span>
      <span className={styles.address}>
        {address}
        {medium !== 'thisComputer' && <span className={styles.hint}>{name}</span>}
      </span>
    </Radio>
  );
}
