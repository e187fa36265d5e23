// The English catalogue; the compiler checks that it has the German one's keys.
import { app } from './en/app.ts';
import { desktop } from './en/desktop.ts';
import { exchange } from './en/exchange.ts';
import { gaps } from './en/gaps.ts';
import { journey } from './en/journey.ts';
import { library } from './en/library.ts';
import { plan } from './en/plan.ts';
import { refusal } from './en/refusal.ts';
import { words } from './en/words.ts';

export const english = { app, desktop, exchange, gaps, journey, library, plan, refusal, words };
