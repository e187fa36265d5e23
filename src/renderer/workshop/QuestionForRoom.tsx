// An open question for the room. The handshake goes before one that was open when both sides signed: an answer that
// nobody gives any more must not hide what the room came for.
import { createElement } from 'react';
import type * as Y from 'yjs';
import { sides } from '../../domain/people/participants.ts';
import { digestSignedByBoth } from '../../domain/plan/handOut.ts';
import { listSignatures } from '../../domain/plan/plan.ts';
import { signatureOf } from '../../domain/plan/signoff.ts';
import { isHiddenKind } from '../../domain/questions/hiddenAnswers.ts';
import { OpenHiddenOnScreen } from '../hidden/HiddenOnScreen.tsx';
import type { OpenQuestion } from '../questions/openQuestions.ts';
import { QuestionOnScreen } from '../questions/QuestionOnScreen.tsx';
import type { AudienceViewProps } from '../session/audience.ts';
import { useLateAnswer } from '../session/lateAnswer.ts';
import { audienceView } from './sections.ts';

type QuestionForRoomProps = AudienceViewProps & OpenQuestion;

export function QuestionForRoom(props: QuestionForRoomProps) {
  return props.choice.section === 'plan' ? <PlanWhileAsked {...props} /> : <Question {...props} />;
}

function PlanWhileAsked(props: QuestionForRoomProps) {
  const signedAt = useLateAnswer(signedByBothAt);
  const isSignedSince = signedAt != null && signedAt >= props.question.openedAt;
  return isSignedSince ? createElement(audienceView('plan'), props) : <Question {...props} />;
}

/** When the second side signed what the plan says, in milliseconds of the room's clock; null while one has not. */
function signedByBothAt(doc: Y.Doc): number | null {
  const signatures = listSignatures(doc);
  if (digestSignedByBoth(signatures) === null) return null;
  return Math.max(...sides.map((side) => signatureOf(signatures, side).signOff?.at ?? 0));
}

function Question(props: QuestionForRoomProps) {
  return isHiddenKind(props.question.kind) ? <OpenHiddenOnScreen {...props} /> : <QuestionOnScreen {...props} />;
}
