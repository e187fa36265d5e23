// How each form of export is made of a workshop. What is forgotten here does not compile.
import canonicalize from 'canonicalize';
import type * as Y from 'yjs';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ExportFormat } from '../../i18n/exportFormats.ts';
import { isTooLarge } from '../../plan/text/boundedPlan.ts';
import type { HostResult } from '../../protocol/hostApi.ts';
import { calendarFile } from '../exchange/calendarFile.ts';
import { encodeWorkshopFile } from '../exchange/workshopFile.ts';
import type { ExportJob } from '../printing/exportJobs.ts';
import { exportPicture, type PictureExport } from '../printing/pictureExport.ts';
import { exportPlan } from '../printing/planExport.ts';
import { accept, refuse, type HostState, type Parsed } from './hostState.ts';
import { tableWriters } from './tableWriters.ts';

export interface Wanted {
  readonly state: HostState;
  readonly id: string;
  readonly doc: Y.Doc;
  readonly plan: Plan;
  readonly choices: Omit<Parsed<'exportWorkshop'>, 'id' | 'job'>;
  readonly job: ExportJob;
}

type Bytes = HostResult<Uint8Array>;

interface ExportForm {
  readonly mediaType: string;
  /** Lays the plan out, on pages or as a picture: only as large a plan as can be laid out. */
  readonly isLaidOut?: true;
  /** Its file's name says that it is the plan, in which language, and signed by how many sides. */
  readonly saysSigned?: true;
  make(wanted: Wanted): Bytes | Promise<Bytes>;
}

export const exportForms: Readonly<Record<ExportFormat, ExportForm>> = {
  pdf: {
    mediaType: 'application/pdf',
    isLaidOut: true,
    saysSigned: true,
    make: (wanted) => {
      const { state, id, doc, plan, choices } = wanted;
      const { language, poster } = choices;
      if (poster !== undefined) return drawn(wanted, { poster });
      return state.handedOutPlans.take(id, { doc, plan, language }, () => printed(wanted, 'pdf'));
    },
  },
  html: {
    mediaType: 'text/html; charset=utf-8',
    isLaidOut: true,
    saysSigned: true,
    make: (wanted) => printed(wanted, 'html'),
  },
  svg: { mediaType: 'image/svg+xml', isLaidOut: true, make: (wanted) => drawn(wanted, 'svg') },
  png: {
    mediaType: 'image/png',
    isLaidOut: true,
    make: (wanted) => {
      const { poster, scale } = wanted.choices;
      return drawn(wanted, poster === undefined ? { scale } : { poster });
    },
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    isLaidOut: true,
    make: async ({ state, plan, choices: { language } }) =>
      isTooLarge(plan) ? refuse('planTooLarge', '') : accept(await state.files.slides({ plan, language })),
  },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    make: ({ plan, choices: { table, language } }) => accept(tableWriters[table](plan, language)),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: async ({ state, plan, choices: { language } }) => accept(await state.files.workbook({ plan, language })),
  },
  json: { mediaType: 'application/json', make: ({ plan }) => accept(new TextEncoder().encode(canonicalize(plan))) },
  ics: {
    mediaType: 'text/calendar; charset=utf-8; method=PUBLISH',
    make: ({ id, doc, choices: { language, only = null } }) => {
      const file = calendarFile(doc, { workshopId: id, language, only, now: Date.now() });
      return file ? accept(file) : refuse('noDates', '');
    },
  },
  handschlag: { mediaType: 'application/vnd.handschlag', make: ({ doc }) => accept(encodeWorkshopFile(doc)) },
};

function printed({ state, plan, choices: { language }, job }: Wanted, format: 'pdf' | 'html'): Promise<Bytes> {
  const { shell, steps, turns } = state;
  return exportPlan({ plan, format, language, shell, steps, turns, job });
}

function drawn({ state, plan, choices, job }: Wanted, picture: PictureExport['picture']): Promise<Bytes> {
  const { shell, steps, turns } = state;
  const { language, figure } = choices;
  return exportPicture({ plan, language, picture, figure, shell, steps, turns, job });
}
