// The templates in one language, from the host.
import { useEffect, useState } from 'react';
import type { Language } from '../../domain/record/workshop.ts';
import type { TemplateEntry } from '../../protocol/hostApi.ts';
import { useHostConnection } from '../host/HostContext.tsx';
import { useStore } from '../base/store.ts';

export function useTemplates(language: Language): readonly TemplateEntry[] {
  const { api, isConnected } = useHostConnection();
  const connected = useStore(isConnected);
  const [templates, setTemplates] = useState<readonly TemplateEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    if (connected) {
      api.listTemplates({ language }).then(
        (answer) => isCurrent && answer.ok && setTemplates(answer.value),
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [api, connected, language]);
  return templates;
}
