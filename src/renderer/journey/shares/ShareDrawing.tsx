// The share curve as a drawing: patterned areas on both sides of the 50 % line, a circle where marketing leads, a
// square where sales does.
import { useId } from 'react';
import { dockHeight, middleLine, type ShareCurve } from './shareCurve.ts';
import styles from './ShareDock.module.css';

export function ShareDrawing({ curve, width }: { curve: ShareCurve; width: number }) {
  const id = useId();
  return (
    <svg width={width} height={dockHeight}>
      <defs>
        <pattern id={`${id}m`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className={styles.marketingGround} />
          <line x1="1.1" y1="0" x2="1.1" y2="7" className={styles.marketingStroke} strokeWidth="2.2" />
        </pattern>
        <pattern id={`${id}s`} width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" className={styles.salesGround} />
          <circle cx="1.75" cy="1.75" r="1.25" className={styles.salesDot} />
          <circle cx="5.25" cy="5.25" r="1.25" className={styles.salesDot} />
        </pattern>
        <clipPath id={`${id}a`}>
          <rect width={width} height={middleLine} />
        </clipPath>
        <clipPath id={`${id}b`}>
          <rect y={middleLine} width={width} height={dockHeight - middleLine} />
        </clipPath>
      </defs>
      <path d={curve.area} fill={`url(#${id}m)`} clipPath={`url(#${id}a)`} className={styles.moving} />
      <path d={curve.area} fill={`url(#${id}s)`} clipPath={`url(#${id}b)`} className={styles.moving} />
      <line x1="0" x2={width} y1={middleLine} y2={middleLine} className={styles.middle} />
      {curve.crossings.map(({ x }, at) => (
        // The first crossing stays the first one while it moves.
        <line
          key={at}
          x1="0"
          x2="0"
          y1="0"
          y2={dockHeight}
          className={styles.crossing}
          style={{ transform: `translateX(${x}px)` }}
        />
      ))}
      <path d={curve.line} className={`${styles.line} ${styles.moving}`} />
      {curve.points.map(({ stageId, leads, x, y }) => (
        <g key={stageId} className={styles.point} style={{ transform: `translate(${x}px, ${y}px)` }}>
          {leads === 'marketing' ? (
            <circle r="6.5" className={styles.marketingPoint} />
          ) : (
            <rect x="-6.5" y="-6.5" width="13" height="13" rx="1.6" className={styles.salesPoint} />
          )}
        </g>
      ))}
    </svg>
  );
}
