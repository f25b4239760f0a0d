import { Inngest } from 'inngest';
import { journalPool, stepJournal } from './journal';

/** The application's one Inngest client. Keys and addresses come from the INNGEST_* variables; the mode is always signed. */
export const inngest = new Inngest({ id: 'jovey', middleware: [stepJournal(journalPool)] });
