// Which files may read the wall clock: those that note when something was. How long something takes is measured by
// performance.now(), which nobody sets.
import { isScript, type SourceFiles } from './sourceFiles.ts';

const notesTimes = [
  'src/domain/document/personSteps.ts',
  'src/domain/plan/gaps.ts',
  'src/domain/plan/plan.ts',
  'src/domain/plan/signedPlan.ts',
  'src/domain/record/collection.ts',
  'src/domain/record/workshop.ts',
  'src/engine/host/exportForms.ts',
  'src/engine/host/leadMethods.ts',
  'src/engine/host/libraryMethods.ts',
  'src/engine/room/joinedRooms.ts',
  'src/engine/workshops/editFollower.ts',
  'src/engine/workshops/versions.ts',
  'src/engine/workshops/workshops.ts',
  'src/renderer/library/NewWorkshopDialog.tsx',
  'src/renderer/library/relativeTime.ts',
  'src/renderer/session/connection.ts',
];

export function clockViolations(files: SourceFiles): string[] {
  return [...files].flatMap(([path, text]) =>
    isScript(path) &&
    path.startsWith('src/') &&
    !path.startsWith('src/setup/') &&
    /\bDate\.now\b/.test(text) &&
    !notesTimes.includes(path)
      ? [`${path} reads the wall clock, which may jump: performance.now() measures how long something takes`]
      : [],
  );
}
