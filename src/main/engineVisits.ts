// What the main process asks the engine for itself, no matter whose it is: the list for "Open Recent", and the plan as
// a page to print.
import { connectHost } from '../engine/folder/hostClient.ts';
import type { Language } from '../domain/record/languages.ts';
import type { EngineAddress } from './enginePort.ts';

export interface RecentWorkshop {
  readonly id: string;
  readonly title: string;
}

const recentShown = 8;

/** Workshops of this computer, the last changed one first. Rejects while the engine is away. */
export async function readRecent(engine: EngineAddress): Promise<RecentWorkshop[]> {
  const { host, close } = await connectHost(engine);
  try {
    const listed = await host.listWorkshops({});
    const entries = listed.ok ? [...listed.value] : [];
    return entries
      .filter(({ removedAt }) => removedAt === null)
      .sort((left, right) => right.updatedAt - left.updatedAt)
      .slice(0, recentShown)
      .map(({ id, title }) => ({ id, title }));
  } finally {
    close();
  }
}

/** The plan as one self-contained HTML page; null when it is too large to be laid out. Rejects when there is none. */
export async function readPlan(
  { url, token }: EngineAddress,
  workshopId: string,
  language: Language,
): Promise<string | null> {
  const answer = await fetch(new URL(`/plan/${workshopId}?lang=${language}`, url), {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 413) return null;
  if (!answer.ok) throw new Error(`The plan of ${workshopId}: ${answer.status}`);
  return answer.text();
}
