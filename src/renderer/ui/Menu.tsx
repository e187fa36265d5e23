// A menu that opens from a button: items with icon and keys, sections, choices and submenus.
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
} from 'react-aria-components/Menu';
import { MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components/Menu';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import styles from './Menu.module.css';

/** Beside, a menu may take the whole height of the window. */
type Placement = 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top';

/** The button that opens it is `trigger`; `children` are MenuItem, MenuSection, MenuSeparator and Submenu. */
export function Menu({ trigger, label, placement = 'bottom end', opensAtOnce = false, children }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!opensAtOnce) return;
    // Focus first: it is where focus returns to when the menu closes.
    place.current?.querySelector('button')?.focus();
    setOpen(true);
  }, [opensAtOnce]);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <span ref={place} className={styles.trigger}>
        {trigger}
      </span>
      <Popover placement={placement} offset={6} className={styles.popover!}>
        <AriaMenu aria-label={label} className={styles.menu!}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuAtProps {
  readonly at: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly placement?: Placement;
  readonly children: ReactNode;
}

/** A menu at something that is no button: a click and the keys mean something else there, too. */
export function MenuAt({ at, label, isOpen, onClose, placement = 'bottom start', children }: MenuAtProps) {
  return (
    <Popover
      aria-label={label}
      triggerRef={at}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      offset={6}
      className={styles.popover!}
    >
      <AriaMenu aria-label={label} className={styles.menu!} autoFocus="first" onClose={onClose}>
        {children}
      </AriaMenu>
    </Popover>
  );
}

export interface MenuProps {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly placement?: Placement;
  /** For a menu whose script was loaded because its button was pressed. */
  readonly opensAtOnce?: boolean;
  readonly children: ReactNode;
}

export interface MenuItemProps {
  readonly children: string;
  readonly onAction?: () => void;
  readonly icon?: ReactNode;
  readonly keys?: string;
  /** Shown as a choice with a tick when true. */
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
}

export function MenuItem({
  children,
  onAction,
  icon,
  keys,
  isChosen,
  isDisabled = false,
  isDanger = false,
}: MenuItemProps) {
  return (
    <AriaMenuItem
      textValue={children}
      isDisabled={isDisabled}
      {...(onAction ? { onAction } : {})}
      className={`${styles.item} ${isDanger ? styles.danger : ''}`}
    >
      {({ hasSubmenu }) => (
        <>
          <span className={styles.icon} aria-hidden>
            {isChosen ? <IconCheck size={16} stroke={2} /> : icon}
          </span>
          <span className={styles.text}>
            {children}
            {isChosen && <span className="visually-hidden"> ✓</span>}
          </span>
          {keys && <Keyboard className={styles.keys}>{keys}</Keyboard>}
          {hasSubmenu && <IconChevronRight size={16} stroke={1.75} aria-hidden />}
        </>
      )}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection className={styles.section!}>
      <Header className={styles.sectionTitle}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className={styles.separator!} />;
}

/** An item that opens a menu of its own. */
export function Submenu({ item, label, children }: { item: ReactElement; label: string; children: ReactNode }) {
  return (
    <SubmenuTrigger>
      {item}
      <Popover offset={-2} crossOffset={-6} className={styles.popover!}>
        <AriaMenu aria-label={label} className={styles.menu!}>
          {children}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}
