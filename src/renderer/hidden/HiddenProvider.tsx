// Gives the workshop what hidden questions need: the own copies of this device, and the question that is open here.
import { useMemo, useState, type ReactNode } from 'react';
import { useWorkshopPlace } from '../base/NavigationContext.ts';
import { HiddenContext } from './HiddenContext.ts';
import { deviceId, openOwnAnswers } from '../questions/ownAnswers.ts';

export function HiddenProvider({ children }: { children: ReactNode }) {
  const { section = 'journey' } = useWorkshopPlace();
  const [own] = useState(openOwnAnswers);
  const [device] = useState(deviceId);
  const [shown, setShown] = useState<{ readonly section: string; readonly questionId: string } | null>(null);
  const [ownIds, setOwnIds] = useState<ReadonlySet<string>>(new Set());
  const [answering, setAnswering] = useState<string | null>(null);
  const place = useMemo(
    () => ({
      own,
      device,
      ownIds,
      addOwnIds: (ids: readonly string[]) => setOwnIds((now) => new Set([...now, ...ids])),
      // The person who goes to another section leaves the question.
      shown: shown?.section === section ? shown.questionId : null,
      show: (questionId: string | null) => setShown(questionId === null ? null : { section, questionId }),
      answering,
      answer: setAnswering,
    }),
    [own, device, ownIds, shown, section, answering],
  );
  return <HiddenContext value={place}>{children}</HiddenContext>;
}
