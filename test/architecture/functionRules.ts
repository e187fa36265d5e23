// How long a function may be. A longer one hides its inner parts from each other's readers: what it keeps belongs into
// a state of its own, and what works on that state into functions that take it.
import type { ESTree } from 'vite';
import { isScript, parseScript, visit, type SourceFiles, type SyntaxNode } from './sourceFiles.ts';

/** The most lines of one function, from its first parameter or its name to its closing bracket. */
export const functionCap = 80;

/** Functions that may be longer, by file and name, each with the reason. One that is needed no more breaks the rule. */
export type LongFunctions = Readonly<Record<string, string>>;

const markup = 'a component: most of its lines are markup, which is read from top to bottom';

export const longFunctions: LongFunctions = {
  'src/renderer/activities/ActivitiesSection.tsx ActivitiesSection': markup,
  'src/renderer/activities/ActivityFields.tsx ActivityFields': markup,
  'src/renderer/activities/Calendar.tsx Calendar': markup,
  'src/renderer/activities/SalesKnows.tsx SalesKnows': markup,
  'src/renderer/activities/SlotsSide.tsx SlotsSide': markup,
  'src/renderer/activities/WeekDialog.tsx WeekDialog': markup,
  'src/renderer/agreements/AddAgreementDialog.tsx AddAgreementDialog': markup,
  'src/renderer/agreements/AgreementFoot.tsx AgreementFoot': markup,
  'src/renderer/agreements/AgreementPanel.tsx AgreementPanel': markup,
  'src/renderer/agreements/AgreementsSection.tsx AgreementsSection': markup,
  'src/renderer/agreements/FiguresDialog.tsx FiguresDialog': markup,
  'src/renderer/customer/CellDetail.tsx CellDetail': markup,
  'src/renderer/customer/CounterCheck.tsx CounterCheck': markup,
  'src/renderer/customer/CustomerSection.tsx CustomerSection': markup,
  'src/renderer/customer/RolePanel.tsx RolePanel': markup,
  'src/renderer/discussion/CommentForm.tsx CommentForm': markup,
  'src/renderer/discussion/ThreadView.tsx ThreadView': markup,
  'src/renderer/everyday/LessonFields.tsx LessonFields': markup,
  'src/renderer/everyday/SuggestDialog.tsx SuggestDialog': markup,
  'src/renderer/everyday/VisitDialog.tsx VisitDialog': markup,
  'src/renderer/facilitation/agenda/PrepareAgenda.tsx PrepareAgenda': markup,
  'src/renderer/fields/CollaborativeText.tsx CollaborativeText': markup,
  'src/renderer/goals/GoalFields.tsx GoalFields': markup,
  'src/renderer/goals/GoalsSection.tsx GoalsSection': markup,
  'src/renderer/hidden/CollectPanel.tsx CollectPanel': markup,
  'src/renderer/hidden/DifferenceBox.tsx DifferenceBox': markup,
  'src/renderer/hidden/GroupPage.tsx GroupPage': markup,
  'src/renderer/hidden/HiddenTools.tsx HiddenTools': markup,
  'src/renderer/hidden/MapBoard.tsx MapBoard': markup,
  'src/renderer/hidden/OverlayPage.tsx OverlayPage': markup,
  'src/renderer/hidden/OwnCopies.tsx OwnCopies': markup,
  'src/renderer/hidden/TakeOverDialog.tsx TakeOverDialog': markup,
  'src/renderer/hidden/VoteDialog.tsx VoteDialog': markup,
  'src/renderer/hidden/VotePanel.tsx VotePanel': markup,
  'src/renderer/journey/BoardToolbar.tsx BoardToolbar': markup,
  'src/renderer/journey/drag/CardDrag.tsx CardDrag': markup,
  'src/renderer/journey/panel/SelectionPanel.tsx SelectionPanel': markup,
  'src/renderer/journey/panel/TouchpointPanel.tsx TouchpointPanel': markup,
  'src/renderer/journey/rows/EmotionCell.tsx EmotionCell': markup,
  'src/renderer/journey/rows/StageHead.tsx StageHead': markup,
  'src/renderer/journey/shares/ShareDock.tsx ShareDock': markup,
  'src/renderer/library/LibraryScreen.tsx LibraryScreen': markup,
  'src/renderer/library/NewWorkshopDialog.tsx NewWorkshopDialog': markup,
  'src/renderer/plan/signature/SignDialog.tsx SignDialog': markup,
  'src/renderer/relationship/RelationshipSection.tsx RelationshipSection': markup,
  'src/renderer/terms/DuelView.tsx DuelView': markup,
  'src/renderer/terms/TermPanel.tsx TermPanel': markup,
  'src/renderer/terms/TermsSection.tsx TermsSection': markup,
  'src/renderer/workshop/TopBar.tsx TopBar': markup,
};

/** Functions longer than the cap without an exception, and exceptions for functions that are not long or not there. */
export function functionLengthViolations(files: SourceFiles, exceptions: LongFunctions): string[] {
  const long = new Map(
    [...files].flatMap(([path, text]) => (isScript(path) && path.startsWith('src/') ? longIn(path, text) : [])),
  );
  return [
    ...[...long]
      .filter(([name]) => !(name in exceptions))
      .map(([name, lines]) => `${name} has ${String(lines)} lines, ${String(functionCap)} are the most`),
    ...Object.keys(exceptions)
      .filter((name) => !long.has(name))
      .map((name) => `${name} needs no exception any more: take it out of test/architecture/functionRules.ts`),
  ];
}

function longIn(path: string, text: string): [name: string, lines: number][] {
  if (text.split('\n').length <= functionCap) return [];
  const names = new Map<SyntaxNode, string>();
  const found: [string, number][] = [];
  visit(parseScript(path, text), (node) => {
    nameFunctions(node, names);
    if (!isFunction(node)) return;
    const lines = text.slice(node.start, node.end).split('\n').length;
    const name = (node.type === 'ArrowFunctionExpression' ? null : node.id?.name) ?? names.get(node) ?? '(unnamed)';
    if (lines > functionCap) found.push([`${path} ${name}`, lines]);
  });
  return found;
}

/** A function without a name of its own is called as what it is assigned to, also through a call such as `memo(…)`. */
function nameFunctions(node: SyntaxNode, names: Map<SyntaxNode, string>) {
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init !== null) {
    const made = node.init.type === 'CallExpression' ? node.init.arguments[0] : node.init;
    if (made !== undefined && isFunction(made)) names.set(made, node.id.name);
  }
  if ((node.type === 'Property' || node.type === 'MethodDefinition') && node.key.type === 'Identifier')
    names.set(node.value as SyntaxNode, node.key.name);
}

function isFunction(node: SyntaxNode): node is ESTree.Function | ESTree.ArrowFunctionExpression {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}
