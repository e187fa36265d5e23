// The strip under the head while cards are collected, votes are cast or maps are made: what is asked, how far the room
// is, and what this person can do. The window of the facilitator never opens an answer by itself, for it may be on the
// projector.
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../ui/translation.tsx';
import { canContribute } from '../../domain/record/command.ts';
import { isHiddenKind, sectionOfQuestion } from '../../domain/questions/hiddenAnswers.ts';
import { mayModerate } from '../../domain/questions/questions.ts';
import { sectionOfId } from '../../domain/record/sections.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { useNavigation, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';
import { useMe, useOpenQuestion, type OpenQuestion } from '../questions/openQuestions.ts';
import { TimeLeft } from '../questions/TimeLeft.tsx';
import { loadSealing } from '../questions/sealingScript.ts';
import { useCanEdit, useSession } from '../session/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
import { useHidden } from './HiddenContext.ts';
import { useCounters, useStandingText } from './useCounters.ts';
import strip from '../questions/QuestionStrip.module.css';

const HiddenTools = later(() => import('./HiddenTools.tsx'));

/** Below this width the answer opens by itself. */
const small = '(max-width: 899px)';

export function HiddenStrip() {
  const open = useOpenQuestion();
  return open && isHiddenKind(open.question.kind) ? <Strip key={open.question.id} {...open} /> : null;
}

function Strip({ question, standing }: OpenQuestion) {
  const { t } = useTranslation();
  const { workshop, actor } = useSession();
  const canEdit = useCanEdit();
  const participantId = useStore(actor);
  const me = useMe();
  const { answering, answer, show, shown } = useHidden();
  const navigation = useNavigation();
  const { id: workshopId, section = 'journey' } = useWorkshopPlace();
  const words = useStandingText(question, standing);
  const counters = useCounters(question);
  const facilitates = mayModerate(workshop.doc, question, participantId);
  const mayAnswer = canContribute(workshop);
  const hasAnswered = standing.answeredIds.has(participantId);
  const isMap = question.kind === 'doubleMap';
  const [wantsMap, setWantsMap] = useState(false);
  const home = sectionOfId(sectionOfQuestion(question)) ?? 'journey';
  const start = () => {
    if (!isMap) return answer(question.id);
    // The map stands in the place of its section.
    if (section === home) return show(question.id);
    setWantsMap(true);
    navigation.go({ page: 'workshop', id: workshopId, section: home });
  };
  useEffect(() => {
    if (!wantsMap || section !== home) return;
    setWantsMap(false);
    show(question.id);
  }, [wantsMap, section, home, show, question.id]);
  const hasOpened = useRef(false);
  const opensItself = mayAnswer && me !== undefined && !facilitates && !hasAnswered && (!isMap || section === home);
  useEffect(() => {
    if (!opensItself || hasOpened.current || !window.matchMedia(small).matches) return;
    hasOpened.current = true;
    if (isMap) show(question.id);
    else answer(question.id);
  }, [opensItself, isMap, show, answer, question.id]);
  useEffect(() => fetchAhead([loadSealing]), []);
  const isOpenHere = answering === question.id || shown === question.id;
  return (
    <section
      className={strip.strip}
      aria-label={t('questions.label')}
      data-question={question.id}
      data-kind={question.kind}
      data-answered={standing.given}
      data-expected={standing.expected}
      data-done={counters.doneIds.size}
      data-count={counters.count}
    >
      <p className={strip.text}>
        <b>{question.text}</b>
        <span className={strip.standing}>
          <span role="status">
            {words.main}, {words.more}
          </span>
          <TimeLeft endsAt={question.endsAt} />
          <CountersAway {...counters} />
        </span>
      </p>
      <span className={strip.tools}>
        {mayAnswer && !facilitates && !isOpenHere && (
          <Button look={hasAnswered ? 'secondary' : 'primary'} size="small" onPress={start}>
            {t(isMap ? 'hidden.map.open' : hasAnswered ? 'questions.change' : 'questions.answer')}
          </Button>
        )}
        {facilitates && canEdit && (
          <HiddenTools question={question} standing={standing} onAnswer={start} isAnswering={isOpenHere} />
        )}
      </span>
    </section>
  );
}

/** How many of the devices that have to be here to reveal are away. */
function CountersAway({ away, count }: { away: number; count: number }) {
  const { t } = useTranslation();
  return away > 0 ? <span>{t('hidden.counter.away', { here: count - away, all: count, count: away })}</span> : null;
}
