// The registry of sections: one entry for each, which the head, the workshop's screen, the audience view and its menu,
// the contents, the list of keys and the following of people read.
import { useEffect, useState, type FunctionComponent } from 'react';
import type { Section } from '../../domain/record/sections.ts';
import type { WorkshopPage } from '../base/navigation.ts';
import type { SectionAbout } from '../base/sectionAbout.ts';
import { JourneyBoard } from '../journey/JourneyBoard.tsx';
import type { AudienceViewProps } from '../session/audience.ts';
import { useSectionsInUse } from '../session/sectionsInUse.ts';
import { later } from '../ui/later.tsx';

type AudienceView = FunctionComponent<AudienceViewProps>;

export interface SectionEntry {
  /** Has the focus and fills the room below the head; `data-section` is its name. */
  readonly screen: FunctionComponent;
  /** What the room sees of it; or the section whose view stands for it. */
  readonly audience: AudienceView | Section;
  readonly about: () => Promise<SectionAbout>;
  /**
   * Attributes with the ids of its records: who follows somebody is scrolled to the same record, in the parts that
   * `data-scrolls` names. Null for a section that shares its view by itself.
   */
  readonly scrolls: readonly string[] | null;
}

/** Of every section, and of the facilitator's own page. */
export const sectionEntries = {
  review: {
    screen: later(() => import('../review/ReviewSection.tsx')),
    audience: later(async () => ({ default: (await import('../review/ReviewOnScreen.tsx')).ReviewOnScreen })),
    about: async () => (await import('../review/about.ts')).about,
    scrolls: ['data-reviewed', 'data-reviewed-goal'],
  },

  relationship: {
    screen: later(() => import('../relationship/RelationshipSection.tsx')),
    audience: later(async () => ({
      default: (await import('../relationship/RelationshipOnScreen.tsx')).RelationshipOnScreen,
    })),
    about: async () => (await import('../relationship/about.ts')).about,
    scrolls: ['data-state'],
  },

  customer: {
    screen: later(() => import('../customer/CustomerSection.tsx')),
    audience: later(async () => ({ default: (await import('../customer/CustomerOnScreen.tsx')).CustomerOnScreen })),
    about: async () => (await import('../customer/about.ts')).about,
    scrolls: ['data-role', 'data-role-panel'],
  },

  journey: {
    screen: JourneyBoard,
    audience: later(async () => ({ default: (await import('../journey/audience/StageOnScreen.tsx')).StageOnScreen })),
    about: async () => (await import('../journey/about.ts')).about,
    scrolls: null,
  },

  goals: {
    screen: later(() => import('../goals/GoalsSection.tsx')),
    audience: later(async () => ({ default: (await import('../goals/GoalsOnScreen.tsx')).GoalsOnScreen })),
    about: async () => (await import('../goals/about.ts')).about,
    scrolls: ['data-goal', 'data-goal-panel'],
  },

  terms: {
    screen: later(() => import('../terms/TermsSection.tsx')),
    audience: later(async () => ({ default: (await import('../terms/TermsOnScreen.tsx')).TermsOnScreen })),
    about: async () => (await import('../terms/about.ts')).about,
    scrolls: ['data-term'],
  },

  activities: {
    screen: later(() => import('../activities/ActivitiesSection.tsx')),
    audience: later(async () => ({
      default: (await import('../activities/ActivitiesOnScreen.tsx')).ActivitiesOnScreen,
    })),
    about: async () => (await import('../activities/about.ts')).about,
    scrolls: ['data-activity', 'data-news'],
  },

  agreements: {
    screen: later(() => import('../agreements/AgreementsSection.tsx')),
    audience: later(async () => ({
      default: (await import('../agreements/AgreementsOnScreen.tsx')).AgreementsOnScreen,
    })),
    about: async () => (await import('../agreements/about.ts')).about,
    scrolls: ['data-agreement', 'data-handover'],
  },

  everyday: {
    screen: later(() => import('../everyday/EverydaySection.tsx')),
    audience: later(async () => ({ default: (await import('../everyday/EverydayOnScreen.tsx')).EverydayOnScreen })),
    about: async () => (await import('../everyday/about.ts')).about,
    scrolls: ['data-visit'],
  },

  'open-points': {
    screen: later(() => import('../openPoints/OpenPointsSection.tsx')),
    audience: 'plan',
    about: async () => (await import('../openPoints/about.ts')).about,
    scrolls: ['data-gap-group'],
  },

  plan: {
    screen: later(() => import('../plan/PlanSection.tsx')),
    audience: later(async () => ({ default: (await import('./PlanOnScreen.tsx')).PlanOnScreen })),
    about: async () => (await import('../plan/about.ts')).about,
    scrolls: [],
  },

  agenda: {
    screen: later(() => import('../facilitation/agenda/AgendaPage.tsx')),
    audience: later(async () => ({
      default: (await import('../facilitation/agenda/AgendaOnScreen.tsx')).AgendaOnScreen,
    })),
    about: async () => (await import('../facilitation/agenda/about.ts')).about,
    scrolls: [],
  },
} as const satisfies Readonly<Record<WorkshopPage, SectionEntry>>;

/** What the room can see besides the sections, by the name in its choice (session/audience.ts). */
const otherViews: Readonly<Record<string, AudienceView>> = {
  question: later(async () => ({ default: (await import('../hidden/HiddenOnScreen.tsx')).ResultOnScreen })),
  point: later(async () => ({ default: (await import('./PointOnScreen.tsx')).PointOnScreen })),
  asked: later(async () => ({ default: (await import('../discussion/AskedOnScreen.tsx')).AskedOnScreen })),
  invitation: later(async () => ({ default: (await import('./InvitationOnScreen.tsx')).InvitationOnScreen })),
};

const entryOf = (name: string): SectionEntry | undefined =>
  Object.hasOwn(sectionEntries, name) ? sectionEntries[name as WorkshopPage] : undefined;

/** What the sections in use say of themselves, as far as their scripts have come. */
export function useAbout(): ReadonlyMap<Section, SectionAbout> {
  const shown = useSectionsInUse();
  const [known, setKnown] = useState<ReadonlyMap<Section, SectionAbout>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const load = async (section: Section) => [section, await sectionEntries[section].about()] as const;
    Promise.all(shown.map(load)).then(
      (all) => isWanted && setKnown(new Map(all)),
      // What cannot be had now is not needed: the contents list the sections without their state.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [shown]);
  return known;
}

/** The name of the view that the room sees of a section: its own, or that of another; undefined where it has none. */
export function audienceViewOf(section: string): string | undefined {
  const entry = entryOf(section);
  return entry ? (typeof entry.audience === 'string' ? entry.audience : section) : undefined;
}

/** The view with this name; the journey for one that this version does not know. */
export function audienceView(name: string): AudienceView {
  if (Object.hasOwn(otherViews, name)) return otherViews[name]!;
  const shown = entryOf(audienceViewOf(name) ?? '')?.audience;
  return shown && typeof shown !== 'string' ? shown : sectionEntries.journey.audience;
}
