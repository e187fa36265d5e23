// A calm line below the top bar as soon as something that was signed has been changed, by whom, with the way
// to what it was.
import { IconWritingSignOff } from '@tabler/icons-react';
import { useTranslation } from '../ui/translation.tsx';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { useVoidSides } from '../session/planState.ts';
import { PlaceLink } from '../ui/PlaceLink.tsx';
import styles from './SignatureNotice.module.css';

export function SignatureNotice() {
  const { t } = useTranslation();
  const { id, section } = useWorkshopPlace();
  const sides = useVoidSides();
  const [first] = sides;
  // The plan itself shows it in full.
  const isShown = first !== undefined && section !== 'plan';
  return (
    <div role="status">
      {isShown && (
        <p className={styles.notice} data-signature-void={sides.join(' ')}>
          <IconWritingSignOff size={18} stroke={1.75} aria-hidden />
          {sides.length === 2 ? t('signature.notice.both') : t(`signature.notice.${first}`)}
          <PlaceLink to={{ page: 'workshop', id, section: 'plan' }} className={styles.link!}>
            {t('signature.notice.show')}
          </PlaceLink>
        </p>
      )}
    </div>
  );
}
