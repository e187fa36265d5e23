// The channel of a touchpoint: one of the known ones, or free text.
import { useState } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { channels, isChannel } from '../../../plan/drawing/iconPaths.ts';
import { Select } from '../../ui/Select.tsx';
import { ChannelIcon } from '../signs/ChannelIcon.tsx';
import { LineField } from '../../ui/LineField.tsx';

const none = 'none';
const other = 'other';
const mixed = 'mixed';

export interface ChannelFieldProps {
  /** Null while several touchpoints have different ones. */
  readonly channel: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (channel: string) => void;
}

export function ChannelField({ channel, isDisabled, onChange }: ChannelFieldProps) {
  const isFree = channel !== null && channel !== '' && !isChannel(channel);
  const [isOther, setIsOther] = useState(false);
  const { t } = useTranslation();
  const value = isOther || isFree ? other : channel === null ? mixed : channel === '' ? none : channel;
  return (
    <>
      <Select
        label={t('journey.details.channel')}
        value={value}
        isDisabled={isDisabled}
        options={[
          ...(value === mixed ? [{ value: mixed, label: t('journey.details.different') }] : []),
          { value: none, label: t('journey.details.noChannel') },
          ...channels.map((known) => ({
            value: known as string,
            label: t(`words.channel.${known}`),
            icon: <ChannelIcon channel={known} size={17} />,
          })),
          { value: other, label: t('journey.details.otherChannel') },
        ]}
        onChange={(next) => {
          setIsOther(next === other);
          if (next !== other && next !== mixed) onChange(next === none ? '' : next);
        }}
      />
      {value === other && (
        <LineField
          label={t('journey.details.otherChannelName')}
          value={isFree ? channel : ''}
          maximum={100}
          autoFocus={isOther}
          isReadOnly={isDisabled}
          onChange={(name) => {
            setIsOther(false);
            onChange(known(name) ?? name);
          }}
        />
      )}
    </>
  );

  /** A name that is written out but known by an icon. */
  function known(name: string) {
    return channels.find((one) => t(`words.channel.${one}`).toLowerCase() === name.toLowerCase());
  }
}
