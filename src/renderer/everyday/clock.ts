// A time of day as people type it: "9:30", "09.30", "9".

/** HH:MM; empty for nothing; null for what is no time of day. */
export function readClock(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
