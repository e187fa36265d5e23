// Stands around the section on screen: in its place what a hidden question has brought to light, or the map that is being
// made; over it the panel in which one is answered. At the reveal everybody who is in the question's section sees it.
import { useEffect, useRef, type ReactNode } from 'react';
import { listQuestions, questions, type Question } from '../../domain/questions/questions.ts';
import { isHiddenKind, sectionOfQuestion } from '../../domain/questions/hiddenAnswers.ts';
import { lastMap } from '../../domain/blindMap/overlay.ts';
import { useNavigation, useTarget, useWorkshopPlace } from '../base/NavigationContext.ts';
import { useStore } from '../base/store.ts';
import { useMe, useOpenQuestion } from '../questions/openQuestions.ts';
import { useCanEdit, useQuery, useSession } from '../session/hooks.ts';
import { fetchAhead } from '../base/fetchAhead.ts';
import { firstChoice } from '../session/audience.ts';
import { later, type Later } from '../ui/later.tsx';
import type { AskingSection } from './AskTools.tsx';
import { useHidden } from './HiddenContext.ts';

const GroupPage = later(() => import('./GroupPage.tsx'));
const VotePage = later(() => import('./VotePage.tsx'));
const MapPage = later(() => import('./MapPage.tsx'));
const OverlayPage = later(() => import('./OverlayPage.tsx'));
const CollectPanel = later(() => import('./CollectPanel.tsx'));
const VotePanel = later(() => import('./VotePanel.tsx'));
const AskTools = later(() => import('./AskTools.tsx'));

const questionsOnly = [questions];

/** What is answered in, and what the reveal shows: the host may be away by then. */
const partsOf: Readonly<Record<string, readonly Later<never>[]>> = {
  collection: [CollectPanel, GroupPage],
  vote: [VotePanel, VotePage],
  doubleMap: [MapPage, OverlayPage],
};

export function HiddenStage({ children }: { children: ReactNode }) {
  const { section = 'journey' } = useWorkshopPlace();
  const { shown, show } = useHidden();
  const { workshop } = useSession();
  const canEdit = useCanEdit();
  const navigation = useNavigation();
  const all = useQuery(listQuestions, questionsOnly);
  const target = useTarget('journey');
  const wanted = target?.field === 'overlay' ? target.record : null;
  const overlay = useRef<string | null>(null);
  const map = wanted === null ? undefined : lastMap(workshop.doc);
  useShowRevealed(all, section);
  const asked = useOpenQuestion()?.question.kind ?? '';
  useEffect(() => fetchAhead((partsOf[asked] ?? []).map(({ load }) => load)), [asked]);
  useEffect(() => {
    if (wanted === null || !map) return;
    overlay.current = wanted;
    show(map.id);
    navigation.settle();
  }, [wanted, map, show, navigation]);
  const question = (map && wanted !== null ? map : null) ?? all.find(({ id }) => id === shown);
  const page = question && pageOf(question, overlay.current ?? wanted);
  useShowToRoom(page ? question : undefined);
  return (
    <>
      {page ?? children}
      {!page && isAsking(section) && canEdit && <AskTools section={section} />}
      <Answering />
    </>
  );
}

function isAsking(section: string): section is AskingSection {
  return section === 'journey' || section === 'customer' || section === 'relationship';
}

function pageOf(question: Question, focused: string | null): ReactNode {
  const { id, kind, outcome } = question;
  if (kind === 'doubleMap' && outcome === '') return <MapPage key={id} question={question} />;
  if (outcome !== 'revealed') return null;
  if (kind === 'collection') return <GroupPage key={id} question={question} />;
  if (kind === 'vote') return <VotePage key={id} question={question} />;
  return kind === 'doubleMap' ? <OverlayPage key={id} question={question} focused={focused} /> : null;
}

function Answering() {
  const open = useOpenQuestion();
  const me = useMe();
  const { actor } = useSession();
  const participantId = useStore(actor);
  const { answering, answer } = useHidden();
  if (!open || open.question.id !== answering) return null;
  const props = { ...open, participantId, side: me?.team ?? 'none', onClose: () => answer(null) } as const;
  if (open.question.kind === 'collection') return <CollectPanel key={answering} {...props} />;
  return open.question.kind === 'vote' ? <VotePanel key={answering} {...props} /> : null;
}

/** What was open before this window's eyes and is revealed now is shown at once, to everybody in its section. */
function useShowRevealed(all: readonly Question[], section: string) {
  const { show, answering, answer, shown } = useHidden();
  const seenOpen = useRef(new Set<string>());
  useEffect(() => {
    for (const question of all) {
      if (!isHiddenKind(question.kind)) continue;
      if (question.outcome === '') seenOpen.current.add(question.id);
      else if (seenOpen.current.delete(question.id) && question.outcome === 'revealed') {
        const isHere = (sectionOfQuestion(question) || 'journey') === section;
        if (isHere || answering === question.id || shown === question.id) show(question.id);
        if (answering === question.id) answer(null);
      }
    }
  }, [all, section, answering, answer, show, shown]);
}

/** While the facilitator looks at a result, so does the room. */
function useShowToRoom(question: Question | undefined) {
  const { show, mine } = useSession();
  const facilitates = useMe()?.isFacilitator === true;
  const id = facilitates && question?.outcome === 'revealed' ? question.id : null;
  useEffect(() => {
    if (id === null) return;
    const before = mine.get().audience;
    show({ audience: { ...(before ?? firstChoice), section: 'question', stageId: id, follows: false } });
    return () => {
      if (mine.get().audience?.section === 'question') show({ audience: before });
    };
  }, [id, show, mine]);
}
