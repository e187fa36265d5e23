// The English catalogue; the compiler checks that it has the German one's keys.
import { app } from './en/app.ts';
import { exchange } from './en/exchange.ts';
import { gaps } from './en/gaps.ts';
import { goals } from './en/goals.ts';
import { journey } from './en/journey.ts';
import { library } from './en/library.ts';
import { plan } from './en/plan.ts';
import { planSection } from './en/planSection.ts';
import { refusal } from './en/refusal.ts';
import { signature } from './en/signature.ts';
import { words } from './en/words.ts';

export const english = { app, exchange, gaps, goals, journey, library, plan, planSection, refusal, signature, words };
