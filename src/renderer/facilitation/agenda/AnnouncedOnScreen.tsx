// While the task of a block is being said: its title, and how everybody will answer in a moment.
import type { AudienceViewProps } from '../../session/audience.ts';
import { OnScreen } from '../../ui/OnScreen.tsx';
import { useTranslation } from '../../ui/translation.tsx';
import type { Announcing } from './screenPlace.ts';

const sizes = [44];

export interface AnnouncedProps extends Pick<AudienceViewProps, 'head' | 'onTypeSize'> {
  readonly title: string;
  readonly method: Announcing;
}

export function AnnouncedOnScreen({ title, method, ...frame }: AnnouncedProps) {
  const { t } = useTranslation();
  return (
    <OnScreen
      {...frame}
      title={title || t('words.untitled')}
      lead={t(`agenda.announced.${method}`)}
      sizes={sizes}
      statements={1}
      of={title}
    />
  );
}
