// Looks after this device's own copies: seals them anew when another computer counts, offers cards that came too late, and
// forgets what is over.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { addLateCards } from '../../domain/cards/cardCommands.ts';
import { cards } from '../../domain/cards/cards.ts';
import type { CardsAnswer, SealedCard } from '../../domain/questions/hiddenAnswers.ts';
import {
  envelopes,
  getQuestion,
  isMapOfSides,
  isOpen,
  listQuestions,
  questions,
  sealingOf,
  type Question,
} from '../../domain/questions/questions.ts';
import { storedRecord } from '../../domain/record/collection.ts';
import { useHost } from '../host/HostContext.tsx';
import type { OwnAnswer } from '../questions/ownAnswers.ts';
import { useStore } from '../base/store.ts';
import { useQuery, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { answerOfHost } from './answerOfHost.ts';
import { useHidden } from './HiddenContext.ts';
import { useSealOwn } from './useSealOwn.ts';
import strip from '../questions/QuestionStrip.module.css';

const watched = [questions, envelopes];

interface Late {
  readonly question: Question;
  readonly cards: readonly SealedCard[];
}

interface Asking {
  readonly question: Question;
  readonly key: string;
  readonly copy: OwnAnswer;
}

export function OwnCopies() {
  const { t } = useTranslation();
  const { workshop, workshopId, actor, run } = useSession();
  const participantId = useStore(actor);
  const { own, device, addOwnIds } = useHidden();
  const host = useHost();
  const seal = useSealOwn();
  const all = useQuery(listQuestions, watched);
  const [late, setLate] = useState<readonly Late[]>([]);
  const [asking, setAsking] = useState<readonly Asking[]>([]);
  const looked = useRef(new Set<string>());
  const hasLeft = useRef(false);
  useEffect(() => {
    hasLeft.current = false;
    return () => void (hasLeft.current = true);
  }, []);

  const end = useCallback(
    async (question: Question, key: string, copy: OwnAnswer) => {
      if (question.kind !== 'collection' || question.outcome !== 'revealed')
        return own.forget({ questionId: question.id, participantId: key });
      const written = (copy.answer as CardsAnswer).cards;
      addOwnIds(written.map(({ id }) => id));
      const missing = written.filter(({ id }) => !storedRecord(workshop.doc, cards, id));
      if (missing.length === 0) return own.forget({ questionId: question.id, participantId: key });
      setLate((now) => [...now.filter((one) => one.question.id !== question.id), { question, cards: missing }]);
    },
    [own, addOwnIds, workshop],
  );

  const sealAnew = useCallback(
    async (question: Question, key: string, copy: OwnAnswer) => {
      const place = isMapOfSides(question) || question.kind === 'collection' ? `${key}.${device}` : key;
      const { id: questionId, publicKey } = question;
      const sealing = sealingOf(workshop.doc, questionId, place);
      if (sealing === 'current') return;
      const one = { question, key, copy };
      const without = (now: readonly Asking[]) => now.filter((other) => other.question.id !== questionId);
      const ask = () => setAsking((now) => [...without(now), one]);
      // The first time on this device nobody else counts; later the host has to know the new computer.
      const answer =
        sealing === 'first' ||
        (await answerOfHost(() => host.confirmCounter({ id: workshopId, questionId, publicKey }), {
          onAway: ask,
          isOver: () => {
            const now = getQuestion(workshop.doc, questionId);
            const isSame = now !== undefined && isOpen(now) && now.publicKey === publicKey;
            return hasLeft.current || !isSame || sealingOf(workshop.doc, questionId, place) !== sealing;
          },
        }));
      if (answer === false) return ask();
      setAsking(without);
      // With what was written while the host was away.
      const latest = (await own.read({ questionId, participantId: key })) ?? copy;
      if (answer === true) await seal(questionId, key, latest, { isConfirmed: true });
    },
    [workshop, workshopId, device, host, own, seal],
  );

  useEffect(() => {
    for (const question of all) {
      const keys = isMapOfSides(question) ? ['side-marketing', 'side-sales'] : [participantId];
      for (const key of keys) {
        const seen = `${question.id} ${key} ${question.publicKey} ${question.outcome}`;
        if (looked.current.has(seen)) continue;
        looked.current.add(seen);
        void own.read({ questionId: question.id, participantId: key }).then((copy) => {
          // A ballot that was not handed in stays where it is.
          if (!copy || (question.kind === 'vote' && !copy.isDone && question.outcome === '')) return;
          return question.outcome === '' ? sealAnew(question, key, copy) : end(question, key, copy);
        });
      }
    }
  }, [all, own, participantId, sealAnew, end]);

  const handIn = ({ question, cards: missing }: Late) => {
    if (!run(addLateCards, { questionId: question.id, cards: [...missing] }).ok) return;
    void own.forget({ questionId: question.id, participantId });
    setLate((now) => now.filter((one) => one.question.id !== question.id));
  };
  const drop = ({ question }: Asking) => setAsking((now) => now.filter((one) => one.question.id !== question.id));
  return (
    <>
      {late.map((one) => (
        <section key={one.question.id} className={strip.strip} data-late={one.cards.length}>
          <p className={strip.text}>
            <span>{t('hidden.late.cards', { count: one.cards.length })}</span>
          </p>
          <Button size="small" look="primary" onPress={() => handIn(one)}>
            {t('hidden.late.handIn')}
          </Button>
        </section>
      ))}
      {asking.map((one) => (
        <section key={one.question.id} className={strip.strip} data-reseal={one.question.id}>
          <p className={strip.text}>
            <span>{t('hidden.counter.moved', { name: one.question.counter })}</span>
          </p>
          <span className={strip.tools}>
            <Button
              size="small"
              look="primary"
              onPress={() => {
                drop(one);
                const { question, key, copy } = one;
                // With what was written since.
                void own
                  .read({ questionId: question.id, participantId: key })
                  .then((latest) => seal(question.id, key, latest ?? copy, { isConfirmed: true }));
              }}
            >
              {t('hidden.counter.give')}
            </Button>
            <Button size="small" onPress={() => drop(one)}>
              {t('hidden.counter.keep')}
            </Button>
          </span>
        </section>
      ))}
    </>
  );
}
