// The sentence for a field that takes no more, wherever it is.
import { useEffect } from 'react';
import { watchFullFields } from './fullField.ts';
import { useToast } from './Toast.tsx';
import { useTranslation } from './translation.tsx';

export function FullFields() {
  const { t } = useTranslation();
  const toast = useToast();
  useEffect(() => watchFullFields(window, (longest) => toast({ text: t('app.fieldFull', { longest }) })), [t, toast]);
  return null;
}
