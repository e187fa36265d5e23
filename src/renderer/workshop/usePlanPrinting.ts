// Printing from anywhere in a workshop prints its plan: the keys lead to the plan and print it as soon as its pages are
// there. What the browser's own menu prints elsewhere is a sentence that says where, not a screen that is cut.
import { useEffect } from 'react';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useTranslation } from '../ui/translation.tsx';

const readyPlan = '[data-section="plan"][data-ready="true"]';

/** `isPlan`: the plan is on screen, whose pages are printed (plan/sheets/usePrintedSheets.ts). */
export function usePlanPrinting(isPlan: boolean) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const { id } = useWorkshopPlace();
  const hint = t('planSection.printHint');
  useEffect(() => {
    if (isPlan) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isPrint = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      navigation.go({ page: 'workshop', id, section: 'plan' });
      printOnceReady();
    };
    const show = () => {
      document.body.dataset['printHint'] = hint;
    };
    const hide = () => {
      delete document.body.dataset['printHint'];
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeprint', show);
    window.addEventListener('afterprint', hide);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeprint', show);
      window.removeEventListener('afterprint', hide);
      hide();
    };
  }, [isPlan, navigation, id, hint]);
}

/** Milliseconds after which nobody waits for the pages any more. */
const patience = 30_000;

function printOnceReady() {
  const seen = new MutationObserver(() => {
    if (document.querySelector(readyPlan) === null) return;
    end();
    window.print();
  });
  const late = setTimeout(() => end(), patience);
  const end = () => {
    clearTimeout(late);
    seen.disconnect();
  };
  seen.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready'] });
}
