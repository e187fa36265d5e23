// The sheet of keys: those of the board and those that hold everywhere.
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../i18n/translator.ts';
import { boardKeys } from '../journey/keys.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeysDialog.module.css';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen width="wide" title={t('app.keys.title')} lead={t('app.keys.lead')} onClose={onClose}>
      <section>
        <h3 className={styles.heading}>{t('app.keys.board')}</h3>
        <dl className={styles.keys}>
          {boardKeys.map(({ keys, label }) => (
            <Row key={label} keys={keys} text={t(label)} />
          ))}
        </dl>
      </section>
      <section>
        <h3 className={styles.heading}>{t('app.keys.everywhere')}</h3>
        <dl className={styles.keys}>
          <Row keys={['Control+Z']} text={t('app.undo')} />
          <Row keys={['Control+Y', 'Control+Shift+Z']} text={t('app.redo')} />
          <Row keys={['Tab']} text={t('app.keys.next')} />
          <Row keys={['Escape']} text={t('app.keys.escape')} />
        </dl>
      </section>
    </Dialog>
  );
}

function Row({ keys, text }: { keys: readonly string[]; text: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <dt>
        {keys.map((combination, index) => (
          <span key={combination}>
            {index > 0 && <span className={styles.or}> {t('app.keys.or')} </span>}
            {combination.split('+').map((key) => (
              <kbd key={key} className={styles.key}>
                {keyName(t, key)}
              </kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

const named = {
  Control: 'control',
  Ctrl: 'control',
  Mod: 'control',
  Shift: 'shift',
  Alt: 'alt',
  Enter: 'enter',
  Space: 'space',
  Escape: 'escape',
  Delete: 'delete',
  Tab: 'tab',
  Backspace: 'backspace',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
} as const;
const arrows = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' } as const;

function keyName(t: Translate, key: string): string {
  if (key in named) return t(`app.keys.names.${named[key as keyof typeof named]}`);
  if (key in arrows) return arrows[key as keyof typeof arrows];
  return key;
}
