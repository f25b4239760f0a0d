import { purseOf } from '@/server/budgets';
import { connectPurses } from './runtime/model/purse';

// What agents may spend is kept by the budgets; the runtime knows only the shape of a purse.
connectPurses(purseOf);
