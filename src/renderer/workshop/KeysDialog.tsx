// The sheet of keys: those of the board and those that hold everywhere.
import { useTranslation } from '../ui/translation.tsx';
import type { Translate } from '../../i18n/translator.ts';
import { boardKeys } from '../journey/keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeysDialog.module.css';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen isTextOnly width="wide" title={t('app.keys.title')} lead={t('app.keys.lead')} onClose={onClose}>
      <section>
        <h3 className={styles.heading}>{t('app.keys.board')}</h3>
        <dl className={styles.keys}>
          {boardKeys.map(({ keys, label }) => (
            <Row key={label} keys={keys} text={t(label)} />
          ))}
        </dl>
      </section>
      <section>
        <h3 className={styles.heading}>{t('together.keys.title')}</h3>
        <dl className={styles.keys}>
          <Row keys={['Mod', 'Shift', 'H']} text={t('together.keys.hand')} />
          <Row keys={['Esc']} text={t('together.keys.escape')} />
        </dl>
      </section>
      <section>
        <h3 className={styles.heading}>{t('app.keys.everywhere')}</h3>
        <dl className={styles.keys}>
          <Row keys={['?']} text={t('app.keys.help')} />
          <Row keys={['F6']} text={t('app.keys.regions')} />
          <Row keys={['Tab']} text={t('app.keys.next')} />
          <Row keys={['Esc']} text={t('app.keys.escape')} />
        </dl>
      </section>
    </Dialog>
  );
}

/**
 * Keys that are pressed together, or each of several that do the same kind of thing: every one in a frame of its own.
 */
function Row({ keys, text }: { keys: readonly string[]; text: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <dt>
        {keys.map((key) => (
          <kbd key={key} className={styles.key}>
            {keyName(t, key)}
          </kbd>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

const named = {
  Mod: 'control',
  Shift: 'shift',
  Enter: 'enter',
  Space: 'space',
  Esc: 'escape',
  Delete: 'delete',
  Tab: 'tab',
} as const;

function keyName(t: Translate, key: string): string {
  if (key === 'Mod' && /Mac/.test(navigator.platform)) return '⌘';
  return key in named ? t(`app.keys.names.${named[key as keyof typeof named]}`) : key;
}
