// A signature as it was given: the strokes of a pen, or a name.
import { signatureField, type Signature } from '../../../domain/signatures/signOffs.ts';
import { penPath } from '../../../plan/drawing/strokes.ts';
import styles from './SignatureInk.module.css';

export function SignatureInk({ signature, label }: { signature: Signature; label: string }) {
  if (signature.kind === 'typed') {
    return (
      <p className={styles.typed} dir="auto">
        {signature.name}
      </p>
    );
  }
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${signatureField.width} ${signatureField.height}`}
      className={styles.drawn}
    >
      <Strokes strokes={signature.strokes} />
    </svg>
  );
}

export function Strokes({ strokes }: { strokes: readonly (readonly number[])[] }) {
  return strokes.map((stroke, at) => <path key={at} d={penPath(stroke)} className={styles.stroke} />);
}
