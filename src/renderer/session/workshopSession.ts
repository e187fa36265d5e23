// One open workshop in this window: document, undo, save state and presence, from opening to closing.
import type { Command, Result } from '../../domain/command.ts';
import type { Undo } from '../../domain/undo.ts';
import type { Workshop } from '../../domain/workshop.ts';
import type { OtherPerson, Person, PresenceState } from './presence.ts';
import type { Store } from './store.ts';

/** Always true: `saved` means on the host's disk; `error` carries the operating system's code (ENOSPC, EROFS …). */
export type SaveState =
  | { readonly state: 'saved' | 'saving' | 'offline' }
  | { readonly state: 'error'; readonly code: string };

export interface WorkshopSession {
  readonly workshopId: string;
  readonly workshop: Workshop;
  /** False until the whole document is here; before that nothing is shown or written. */
  readonly isReady: Store<boolean>;
  readonly saveState: Store<SaveState>;
  readonly undo: Undo;
  readonly me: Person;
  /** Id under which this person votes and acts: the participant's id once there is one. */
  readonly actor: Store<string>;
  /** Runs a command as this person; a refusal is shown to the person (a toast) and returned. */
  run<Input, Output>(command: Command<Input, Output>, input: Input): Result<Output>;
  readonly others: Store<readonly OtherPerson[]>;
  /** Merges into what this person shows the others; sent at most ten times a second. */
  show(presence: Partial<Omit<PresenceState, 'name' | 'team'>>): void;
  close(): void;
}
