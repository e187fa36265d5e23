// A menu in a bar whose script is fetched when its button is pressed for the first time, and that opens then (Menu.tsx,
// opensAtOnce).
import { useState, type ComponentType, type ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { useToast } from './Toast.tsx';
import { useTranslation } from './translation.tsx';

interface MenuOnDemandProps<Props> {
  /** The button, alike before the script has come and after. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly load: () => Promise<ComponentType<Props>>;
  /** The menu, which brings the button along. */
  readonly children: (Menu: ComponentType<Props>) => ReactNode;
}

export function MenuOnDemand<Props>({ label, icon, load, children }: MenuOnDemandProps<Props>) {
  const { t } = useTranslation();
  const toast = useToast();
  const [Menu, setMenu] = useState<ComponentType<Props> | null>(null);
  if (Menu) return children(Menu);
  const fetchIt = () =>
    void load().then(
      (component) => setMenu(() => component),
      () => toast({ kind: 'problem', text: t('app.problem.awayCall') }),
    );
  return <IconButton label={label} icon={icon} aria-haspopup="menu" onPress={fetchIt} />;
}
