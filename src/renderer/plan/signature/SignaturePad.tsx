// The field to sign in with mouse, pen or finger. Strokes are whole numbers in the field of 1000 x 300, whatever its
// size on screen.
import { useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from '../../ui/translation.tsx';
import { signatureField } from '../../../domain/signatures/signOffs.ts';
import { Button } from '../../ui/Button.tsx';
import { Strokes } from './SignatureInk.tsx';
import styles from './SignaturePad.module.css';

export type PenStrokes = readonly (readonly number[])[];

/** As the domain allows: numbers in a stroke, strokes in a signature. */
const longestStroke = 4000;
const mostStrokes = 200;
/** Points nearer to the last one than this, in units of the field, add nothing but length. */
const leastStep = 3;

export interface SignaturePadProps {
  readonly strokes: PenStrokes;
  readonly onChange: (strokes: PenStrokes) => void;
  /** The field alone, without what is said and done below it. */
  readonly isBare?: boolean;
}

export function SignaturePad({ strokes, onChange, isBare = false }: SignaturePadProps) {
  const { t } = useTranslation();
  const field = useRef<SVGSVGElement>(null);
  const [drawing, setDrawing] = useState<readonly number[] | null>(null);
  const pen = useRef<number | null>(null);

  const start = (event: PointerEvent) => {
    if (pen.current !== null || event.button !== 0 || strokes.length >= mostStrokes) return;
    event.preventDefault();
    pen.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawing(pointIn(field.current!, event));
  };
  const move = (event: PointerEvent) => {
    if (pen.current !== event.pointerId) return;
    const points = (event.nativeEvent.getCoalescedEvents?.() ?? [event.nativeEvent]).map((each) =>
      pointIn(field.current!, each),
    );
    setDrawing((now) => points.reduce(addPoint, now ?? []));
  };
  const end = (event: PointerEvent) => {
    if (pen.current !== event.pointerId) return;
    pen.current = null;
    setDrawing(null);
    // A single point is a dot, as over an i.
    if (drawing && drawing.length > 0) onChange([...strokes, drawing]);
  };

  return (
    <div className={styles.pad}>
      <svg
        ref={field}
        role="img"
        aria-label={t('signature.field')}
        viewBox={`0 0 ${signatureField.width} ${signatureField.height}`}
        className={styles.field}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
        data-strokes={strokes.length}
      >
        <path d="M60 235H940" className={styles.line} />
        <Strokes strokes={drawing ? [...strokes, drawing] : strokes} />
      </svg>
      {!isBare && (
        <>
          <p className={styles.hint}>{t('signature.fieldHint')}</p>
          <div className={styles.actions}>
            <Button
              look="quiet"
              size="small"
              isDisabled={strokes.length === 0}
              onPress={() => onChange(strokes.slice(0, -1))}
            >
              {t('signature.undoStroke')}
            </Button>
            <Button look="quiet" size="small" isDisabled={strokes.length === 0} onPress={() => onChange([])}>
              {t('signature.clear')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Outside the field a stroke runs along its edge. */
function pointIn(
  field: SVGSVGElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): [number, number] {
  const { left, top, width, height } = field.getBoundingClientRect();
  const within = (part: number, most: number) => Math.round(Math.min(1, Math.max(0, part)) * most);
  return [
    within((clientX - left) / width, signatureField.width),
    within((clientY - top) / height, signatureField.height),
  ];
}

function addPoint(stroke: readonly number[], [x, y]: [number, number]): readonly number[] {
  if (stroke.length + 2 > longestStroke) return stroke;
  const [lastX, lastY] = [stroke.at(-2), stroke.at(-1)];
  if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < leastStep) return stroke;
  return [...stroke, x, y];
}
