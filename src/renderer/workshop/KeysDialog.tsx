// The sheet of keys: those of the sections in use and those that hold everywhere.
import { useTranslation } from '../ui/translation.tsx';
import type { Translate } from '../../i18n/translator.ts';
import type { KeyHelp } from '../base/sectionAbout.ts';
import type { Section } from '../../domain/record/sections.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useAbout } from './sections.ts';
import styles from './KeysDialog.module.css';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog isOpen isTextOnly width="wide" title={t('app.keys.title')} lead={t('app.keys.lead')} onClose={onClose}>
      {useSectionKeys().map(({ section, keys: all }) => (
        <section key={section}>
          <h3 className={styles.heading}>
            {section === 'journey' ? t('app.keys.board') : t(`app.section.${section}`)}
          </h3>
          <dl className={styles.keys}>
            {all.map(({ keys, text }) => (
              <Row key={text} keys={keys} text={text} />
            ))}
          </dl>
        </section>
      ))}
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
          <Row keys={['Mod', 'K']} text={t('contents.keys.contents')} />
          <Row keys={['Alt', '1 … 6']} text={t('contents.keys.chapter')} />
          <Row
            keys={['Alt', t('contents.keys.pageDown'), t('contents.keys.pageUp')]}
            text={t('contents.keys.section')}
          />
          <Row keys={['Mod', 'Alt', 'M']} text={t('discussion.keys.comment')} />
          <Row keys={['F6']} text={t('app.keys.regions')} />
          <Row keys={['Tab']} text={t('app.keys.next')} />
          <Row keys={['↑', '↓', '←', '→']} text={t('app.keys.inList')} />
          <Row keys={['Esc']} text={t('app.keys.escape')} />
        </dl>
      </section>
    </Dialog>
  );
}

interface SectionKeys {
  readonly section: Section;
  readonly keys: readonly KeyHelp[];
}

/** Of every section in use that has keys of its own. */
function useSectionKeys(): readonly SectionKeys[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return [...useAbout()].flatMap(([section, about]) => {
    const keys = about.keys({ t, language });
    return keys.length > 0 ? [{ section, keys }] : [];
  });
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
