// What a column of an export of leads can be about. This file imports nothing, so that the protocol may read it.

export const leadFields = [
  'created',
  'firstContact',
  'qualified',
  'accepted',
  'rejected',
  'reason',
  'opportunity',
  'won',
  'reached',
  'minutes',
  'kind',
  'owner',
] as const;
export type LeadField = (typeof leadFields)[number];
