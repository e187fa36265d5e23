// The data folder while the engine runs: where somebody deletes or moves it, it is made again, and the person who keeps
// something in it is told to write that anew.
import { errorCode, type StorageFiles } from '../disk/storageFiles.ts';

/** @param every milliseconds between two looks */
export function watchFolder(
  files: StorageFiles,
  dataDir: string,
  { every = 1000, onLost, onProblem }: { every?: number; onLost: () => void; onProblem: (message: string) => void },
): { stop(): void } {
  let known = files.look(dataDir)?.file;
  let isTold = false;
  const look = () => {
    if (files.look(dataDir)?.file === known) return;
    try {
      files.makeFolder(dataDir);
      known = files.look(dataDir)?.file;
      onLost();
      onProblem(`The data folder ${dataDir} was deleted, moved or replaced; what is open is written there anew`);
      isTold = false;
    } catch (error) {
      if (!isTold) onProblem(`The data folder ${dataDir} is gone and cannot be made again (${errorCode(error)})`);
      isTold = true;
    }
  };
  const timer = setInterval(look, every).unref();
  return { stop: () => clearInterval(timer) };
}
