// True once a value has been true for some time: keeps short states from flickering.
import { useEffect, useState } from 'react';

export function useLateTrue(value: boolean, milliseconds: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!value) return setLate(false);
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value && isLate;
}
