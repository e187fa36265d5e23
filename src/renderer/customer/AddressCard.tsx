// A touchpoint of the chosen stage as a card: pressing it says that it addresses the role, or no longer does.
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import type { Touchpoint } from '../../domain/journey/touchpoints.ts';
import { iconOf, iconPaths } from '../../plan/drawing/iconPaths.ts';
import { InlineText } from '../fields/InlineText.tsx';
import type { AddedLine } from '../fields/useAddedLine.tsx';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import { useCustomerView } from './customerRecords.ts';
import styles from './AddressCard.module.css';

export interface AddressCardProps {
  readonly touchpoint: Touchpoint;
  readonly role: string;
  readonly isOn: boolean;
  /** Of what has just been added: its title is a field. */
  readonly added?: ReturnType<AddedLine['of']>;
  readonly onPress: () => void;
}

export function AddressCard({ touchpoint, role, isOn, added, onPress }: AddressCardProps) {
  const { isReadOnly } = useCustomerView();
  const place = useWorkshopPlace();
  const { t } = useTranslation();
  const { id, title, channel } = touchpoint;
  const name = title || t('words.untitled');
  const face = (
    <>
      <svg aria-hidden width="15" height="15" viewBox="0 0 24 24" className={styles.icon}>
        <path d={iconPaths[iconOf(channel)]} />
      </svg>
      <span>{name}</span>
    </>
  );
  return (
    <li className={styles.card} data-address={id} data-owner={touchpoint.place.owner} data-on={isOn || undefined}>
      {added?.goesOn ? (
        <InlineText
          path={{ collection: 'touchpoints', id, field: 'title' }}
          value={title}
          label={t('words.touchpoint')}
          {...added}
        />
      ) : (
        <button
          type="button"
          className={styles.press}
          disabled={isReadOnly}
          aria-pressed={isOn}
          aria-label={t(isOn ? 'customer.detail.stop' : 'customer.detail.address', { title: name, role })}
          onClick={onPress}
        >
          {isOn && <IconCheck size={15} stroke={2} aria-hidden />}
          {face}
        </button>
      )}
      {isOn && (
        <PlaceLink
          to={{ page: 'workshop', id: place.id, section: 'journey', target: { record: id } }}
          className={styles.show!}
          label={t('customer.detail.show', { title: name })}
        >
          <span aria-hidden>↗</span>
        </PlaceLink>
      )}
    </li>
  );
}
