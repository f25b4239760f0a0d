import { dealerById, putDealerOnHold, releaseDealerFromHold } from '@/server/customers';
import { type DecisionKind, registerKind } from '@/server/decisions';
import { reminderWasSent, sendReminder } from '@/server/receivables';
import { type Agent, duty } from '../runtime/agent';
import { holdCard, releaseCard } from './hold-card';
import {
  dealerSubject,
  holdChanges,
  holdFields,
  holdGate,
  releaseChanges,
  releaseGate,
  undoHold,
  undoRelease,
} from './hold-gate';
import { holdMind, releaseMind } from './hold-mind';
import { HOLD_POLICY, holdPolicy, releasePolicy } from './hold-policy';
import type { CreditSnapshot } from './hold-snapshot';
import { observeReminders } from './observe';
import { observeCredit } from './observe-credit';
import { reminderCard } from './reminder-card';
import { WEEKS_AHEAD_DAYS } from './reminder-economics';
import { reminderChanges, reminderFields, reminderGate } from './reminder-gate';
import { reminderMind } from './reminder-mind';
import { reminderOutcome } from './reminder-outcome';
import { REMINDER_POLICY, reminderPolicy } from './reminder-policy';
import type { ReminderSnapshot } from './reminder-snapshot';

const agent = 'receivables';
/** A letter that left cannot be taken back: no undo. */
const sendKind: DecisionKind = {
  kind: 'receivables.send-reminder',
  title: 'Send a reminder',
  agent,
  command: sendReminder,
  policyVersion: REMINDER_POLICY,
  gate: reminderGate,
  changes: reminderChanges,
  fields: reminderFields,
  outcome: { afterDays: WEEKS_AHEAD_DAYS + 1, measure: reminderOutcome },
};
const holdKind: DecisionKind = {
  kind: 'receivables.hold-credit',
  title: 'Put a dealer on hold',
  agent,
  command: putDealerOnHold,
  policyVersion: HOLD_POLICY,
  gate: holdGate,
  changes: holdChanges,
  fields: holdFields,
  subject: dealerSubject,
  undo: { days: 14, command: releaseDealerFromHold, prepare: undoHold },
};
const releaseKind: DecisionKind = {
  kind: 'receivables.release-credit',
  title: 'Release a dealer from hold',
  agent,
  command: releaseDealerFromHold,
  policyVersion: HOLD_POLICY,
  gate: releaseGate,
  changes: releaseChanges,
  fields: () => [],
  subject: dealerSubject,
  undo: { days: 14, command: putDealerOnHold, prepare: undoRelease },
};
for (const kind of [sendKind, holdKind, releaseKind]) registerKind(kind);

const isOnHold = async (customerId: unknown) => (await dealerById(String(customerId)))?.onHold;

export const receivablesAgent: Agent = {
  name: agent,
  title: 'Receivables',
  about: 'Reminds customers by the ladder, each once, and watches the credit of dealers.',
  schedule: '0 6 * * *',
  duties: [
    duty<ReminderSnapshot>({
      kind: sendKind,
      policyVersion: REMINDER_POLICY,
      mostProposals: 20,
      daysToDecide: 3,
      restDays: 3,
      observe: observeReminders,
      policy: reminderPolicy,
      mind: reminderMind,
      card: reminderCard,
      verify: (args) => reminderWasSent(String(args.reminderId)),
    }),
    duty<CreditSnapshot>({
      kind: holdKind,
      policyVersion: HOLD_POLICY,
      mostProposals: 5,
      daysToDecide: 5,
      restDays: 7,
      observe: () => observeCredit(),
      policy: holdPolicy,
      mind: holdMind,
      card: holdCard,
      verify: async (args) => (await isOnHold(args.customerId)) === true,
    }),
    duty<CreditSnapshot>({
      kind: releaseKind,
      policyVersion: HOLD_POLICY,
      mostProposals: 5,
      daysToDecide: 5,
      restDays: 7,
      observe: () => observeCredit(),
      policy: releasePolicy,
      mind: releaseMind,
      card: releaseCard,
      verify: async (args) => (await isOnHold(args.customerId)) === false,
    }),
  ],
};
