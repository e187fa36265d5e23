// The panel at the right: all fields of a touchpoint or of a stage, one at a time.
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../session/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useBoard } from './BoardContext.ts';
import { StagePanel } from './StagePanel.tsx';
import { TouchpointPanel } from './TouchpointPanel.tsx';
import styles from './SidePanel.module.css';

export function SidePanel() {
  const panel = useStore(useBoard().panel);
  if (!panel) return null;
  return 'touchpoint' in panel ? (
    <PanelFrame key={panel.touchpoint} kind="touchpoint" id={panel.touchpoint}>
      <TouchpointPanel id={panel.touchpoint} />
    </PanelFrame>
  ) : (
    <PanelFrame key={panel.stage} kind="stage" id={panel.stage}>
      <StagePanel id={panel.stage} />
    </PanelFrame>
  );
}

function PanelFrame({ kind, id, children }: { kind: 'touchpoint' | 'stage'; id: string; children: ReactNode }) {
  const view = useBoard();
  const element = useRef<HTMLElement>(null);
  const { t } = useTranslation();
  const close = () => {
    view.panel.set(null);
    if (kind !== 'touchpoint') return;
    view.reveal(id, true);
  };
  // Opened by keyboard, the panel takes the focus; opened by a click on the next card, that card keeps it.
  useEffect(() => {
    const wasMouse = document.activeElement?.matches(':focus-visible') === false;
    if (!wasMouse) element.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, []);
  return (
    <aside
      ref={element}
      className={styles.panel}
      aria-label={t(`words.${kind}`)}
      data-panel={kind}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      <header className={styles.head}>
        <h2>{t(`words.${kind}`)}</h2>
        <IconButton label={t('app.close')} keys="Esc" icon={<IconX size={18} stroke={1.75} />} onPress={close} />
      </header>
      <div className={styles.fields}>{children}</div>
    </aside>
  );
}

/** A labelled shared text in the panel. */
export function PanelText({ label, children, look = 'block' }: { label: string; children: ReactNode; look?: 'title' | 'block' }) {
  return (
    <div className={styles.text} data-look={look}>
      <span className={styles.textLabel} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}
