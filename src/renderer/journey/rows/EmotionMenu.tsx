// The emotions of a stage to choose from, each with its face; a script of its own (later.ts).
import type { RefObject } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { formatSigned } from '../../../i18n/format.ts';
import { MenuAt, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { emotions } from '../signs/emotion.ts';
import { Face } from '../signs/Face.tsx';

export interface EmotionMenuProps {
  readonly at: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly emotion: number | null;
  readonly onChoose: (emotion: number | null) => void;
  readonly onClose: () => void;
}

export default function EmotionMenu({ at, label, emotion, onChoose, onClose }: EmotionMenuProps) {
  const { t } = useTranslation();
  return (
    <MenuAt at={at} label={label} isOpen onClose={onClose}>
      {emotions.map((value) => (
        <MenuItem
          key={value}
          icon={<Face emotion={value} size={20} />}
          isChosen={emotion === value}
          onAction={() => onChoose(value)}
        >
          {`${formatSigned(value)}  ${t(`journey.details.emotion.${value}`)}`}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem isDisabled={emotion === null} onAction={() => onChoose(null)}>
        {t('journey.details.emotionClear')}
      </MenuItem>
    </MenuAt>
  );
}
