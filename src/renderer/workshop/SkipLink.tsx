// The first stop of the Tab key: leads past the head into the section. A button, since the fragment of the address holds
// the token.
import { Button } from '../ui/Button.tsx';
import { useTranslation } from '../ui/translation.tsx';
import styles from './SkipLink.module.css';

export function SkipLink() {
  const { t } = useTranslation();
  return (
    <span className={styles.skip}>
      <Button onPress={focusSection}>{t('contents.skip')}</Button>
    </span>
  );
}

const stops = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

function focusSection() {
  const main = document.querySelector('main');
  const own = main?.querySelector<HTMLElement>('[data-section][tabindex]');
  const first = [...(main?.querySelectorAll<HTMLElement>(stops) ?? [])].find((element) => element.checkVisibility());
  (own ?? first)?.focus();
}
