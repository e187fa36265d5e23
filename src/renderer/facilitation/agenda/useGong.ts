// A soft gong on the facilitator's laptop when a block's time is over, where it is switched on.
import { useEffect, useRef, useState } from 'react';
import type { TimeCall } from './timeCalls.ts';

const key = 'handschlag.gong';
/** Of the gong: its tones in hertz, how loud (0..1), and how long each sounds, in seconds. */
const tones = [220, 440, 554] as const;
const loudness = 0.12;
const soundsFor = 2.5;

export interface Gong {
  readonly isOn: boolean;
  switchOn(isOn: boolean): void;
}

/** @param blockId the block that the call is about; each sounds once */
export function useGong(call: TimeCall, blockId: string | null): Gong {
  const [isOn, setOn] = useState(() => localStorage.getItem(key) === 'on');
  const sounded = useRef<string | null>(call === 'over' ? blockId : null);
  useEffect(() => {
    if (call !== 'over' || blockId === null || sounded.current === blockId) return;
    sounded.current = blockId;
    if (isOn) sound();
  }, [call, blockId, isOn]);
  return {
    isOn,
    switchOn(next) {
      localStorage.setItem(key, next ? 'on' : 'off');
      setOn(next);
      if (next) sound();
    },
  };
}

function sound() {
  const audio = new AudioContext();
  const end = audio.currentTime + soundsFor;
  const gain = audio.createGain();
  gain.gain.setValueAtTime(loudness, audio.currentTime);
  gain.gain.exponentialRampToValueAtTime(0.0001, end);
  gain.connect(audio.destination);
  for (const tone of tones) {
    const oscillator = audio.createOscillator();
    oscillator.frequency.value = tone;
    oscillator.connect(gain);
    oscillator.start();
    oscillator.stop(end);
  }
  setTimeout(() => void audio.close(), soundsFor * 1000);
}
