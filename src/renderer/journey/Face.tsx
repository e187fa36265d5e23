// A face from -2 to +2, drawn in ink.
const mouths: Record<number, string> = {
  2: 'M7.5 13.5h9a4.5 4.5 0 0 1-9 0Z',
  1: 'M8 14q4 4 8 0',
  0: 'M8.5 15.5h7',
  [-1]: 'M8 16q3-2.5 8 .5',
  [-2]: 'M8 17q4-4 8 0',
};

export function Face({ emotion, size = 24 }: { emotion: number | null; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" aria-hidden>
      <circle cx="12" cy="12" r="10.5" fill="var(--paper)" strokeDasharray={emotion === null ? '3 3' : undefined} />
      {emotion === null ? (
        <path d="M12 8v8M8 12h8" />
      ) : (
        <>
          <path d="M8.6 9.6v.2M15.4 9.6v.2" strokeWidth="2.4" />
          <path d={mouths[emotion]} fill={emotion === 2 ? 'currentColor' : 'none'} />
        </>
      )}
    </svg>
  );
}
