// The channel of a touchpoint: one of the known ones, or free text.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '../../domain/touchpoints.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ChannelIcon, isChannel } from './ChannelIcon.tsx';

const none = 'none';
const other = 'other';

export function ChannelField({ channel, onChange }: { channel: string; onChange: (channel: string) => void }) {
  const isFree = channel !== '' && !isChannel(channel);
  const [isOther, setIsOther] = useState(isFree);
  const [draft, setDraft] = useState(isFree ? channel : '');
  const { t } = useTranslation();
  const value = isOther || isFree ? other : channel === '' ? none : channel;
  return (
    <>
      <Select
        label={t('journey.details.channel')}
        value={value}
        options={[
          { value: none, label: t('journey.details.noChannel') },
          ...channels.map((known) => ({ value: known as string, label: t(`words.channel.${known}`), icon: <ChannelIcon channel={known} size={17} /> })),
          { value: other, label: t('journey.details.otherChannel') },
        ]}
        onChange={(next) => {
          setIsOther(next === other);
          if (next !== other) onChange(next === none ? '' : next);
        }}
      />
      {value === other && (
        <TextField
          label={t('journey.details.otherChannelName')}
          value={draft}
          maxLength={100}
          onChange={setDraft}
          onBlur={() => onChange(draft.trim())}
          onKeyDown={({ key }) => key === 'Enter' && onChange(draft.trim())}
        />
      )}
    </>
  );
}
