// All slides of a plan, for the meeting after the workshop, in their sequence.
import type { Plan } from '../../domain/plan/plan.ts';
import type { PlanText } from '../text/planText.ts';
import { calendarSlides } from './calendarSlides.ts';
import { coverSlide, summarySlide } from './frontSlides.ts';
import { journeySlides } from './journeySlides.ts';
import type { Slide } from './slide.ts';
import { agreementSlides, goalSlides, openPointSlides } from './tableSlides.ts';

export function planSlides(plan: Plan, text: PlanText): Slide[] {
  return [
    coverSlide(plan, text),
    summarySlide(plan, text),
    ...journeySlides(plan, text),
    ...goalSlides(plan, text),
    ...agreementSlides(plan, text),
    ...calendarSlides(plan, text),
    ...openPointSlides(plan, text),
  ];
}
