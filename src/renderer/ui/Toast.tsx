// One short message at a time at the foot of the window, with at most one action such as "Undo"; read out politely.
// It goes by itself, with the next message, when it is no longer true, and when one goes somewhere else; dialogs make room for it.
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { IconX } from '@tabler/icons-react';
import { useNavigation } from '../base/NavigationContext.ts';
import { useStore, type Store } from '../base/store.ts';
import { useTranslation } from './translation.tsx';
import { Button } from 'react-aria-components/Button';
import styles from './Toast.module.css';

export interface Toast {
  readonly text: string;
  readonly action?: {
    readonly label: string;
    readonly run: () => void;
    /** Whether there is still something to do; always when left out. */
    readonly holds?: Store<boolean>;
  };
  /** Whether the message is still true: it goes when it is not. Always when left out. */
  readonly isTrue?: Store<boolean>;
  /** `problem` stays until it is closed, or until one goes somewhere else. */
  readonly kind?: 'done' | 'problem';
}
type Shown = Toast & { readonly id: number };

/** Time a message stays, in milliseconds; not counted while the pointer or focus is on it. */
const staysFor = 8000;

const always: Store<boolean> = { get: () => true, subscribe: () => () => {} };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Shows a message: `toast({ text, action })`. */
export function useToast(): (toast: Toast) => void {
  const toast = use(ToastContext);
  if (!toast) throw new Error('useToast needs a ToastProvider above it');
  return toast;
}

const isProblem = ({ kind }: Toast) => kind === 'problem';

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const toast = useCallback((next: Toast) => {
    // A second one would lie over what is above the first.
    setShown((now) => [{ ...next, id: (now[0]?.id ?? 0) + 1 }]);
  }, []);
  const close = useCallback((id: number) => setShown((now) => now.filter((entry) => entry.id !== id)), []);
  const { t } = useTranslation();
  const navigation = useNavigation();
  useEffect(
    () =>
      navigation.place.subscribe(() =>
        setShown((now) => (now.some(isProblem) ? now.filter((each) => !isProblem(each)) : now)),
      ),
    [navigation],
  );
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const height = list.current?.offsetHeight ?? 0;
    document.documentElement.style.setProperty('--messages', height === 0 ? '0px' : `${height + 32}px`);
  }, [shown]);
  // Beside the app and marked for the component library, so that a message can be read and used above an open dialog.
  const region = useMemo(
    () =>
      createPortal(
        <section aria-label={t('app.messages')} className={styles.region} data-react-aria-top-layer="true">
          <ul ref={list} aria-live="polite" aria-relevant="additions">
            {shown.map((entry) => (
              <ToastView key={entry.id} toast={entry} onClose={() => close(entry.id)} />
            ))}
          </ul>
        </section>,
        document.body,
      ),
    [shown, close, t],
  );
  return (
    <ToastContext value={toast}>
      {children}
      {region}
    </ToastContext>
  );
}

function ToastView({
  toast: { text, action, isTrue = always, kind = 'done' },
  onClose,
}: {
  toast: Shown;
  onClose: () => void;
}) {
  const [isHeld, setIsHeld] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const { t } = useTranslation();
  const holds = useStore(action?.holds ?? always);
  const isStillTrue = useStore(isTrue);
  useEffect(() => {
    if (!isStillTrue) onClose();
  }, [isStillTrue, onClose]);
  /**
   * The focus goes back to where it came from: first, so that it is there whatever the action then does to that place.
   */
  const close = (run?: () => void) => {
    if (element.current?.contains(document.activeElement)) cameFrom.current?.focus({ preventScroll: true });
    run?.();
    onClose();
  };
  useEffect(() => {
    if (isHeld || kind === 'problem') return;
    const timer = setTimeout(onClose, staysFor);
    return () => clearTimeout(timer);
  }, [isHeld, kind, onClose]);
  return (
    <li
      ref={element}
      className={styles.toast}
      data-kind={kind}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        setIsHeld(true);
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          cameFrom.current = relatedTarget;
      }}
      onBlur={() => setIsHeld(false)}
    >
      <span className={styles.text}>{text}</span>
      {action && holds && (
        <Button className={styles.action!} onPress={() => close(action.run)}>
          {action.label}
        </Button>
      )}
      <Button className={styles.close!} aria-label={t('app.close')} onPress={() => close()}>
        <IconX size={16} stroke={1.75} />
      </Button>
    </li>
  );
}
