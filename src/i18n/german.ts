// The German catalogue, composed of one file per area. German is the catalogue that decides which keys there are.
import { app } from './de/app.ts';
import { desktop } from './de/desktop.ts';
import { exchange } from './de/exchange.ts';
import { gaps } from './de/gaps.ts';
import { journey } from './de/journey.ts';
import { library } from './de/library.ts';
import { plan } from './de/plan.ts';
import { refusal } from './de/refusal.ts';
import { words } from './de/words.ts';

export const german = { app, desktop, exchange, gaps, journey, library, plan, refusal, words };
