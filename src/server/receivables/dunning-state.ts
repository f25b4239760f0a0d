import { stream } from '@/server/kernel/stream';
import {
  DisputeOpened,
  DisputeResolved,
  InvoiceHandedOver,
  InvoiceTakenBack,
  PromiseBroken,
  PromiseKept,
  PromiseMade,
  PromiseWithdrawn,
  ReminderSent,
  RemindersPaused,
  RemindersResumed,
  type Stage,
} from './dunning-words';

export type OpenPromise = { invoiceIds: string[]; amountMinor: number; payOn: string; settledMinor: number };
export type DunningState = {
  /** The letters, newest last. */
  letters: string[];
  lastContactOn: string | null;
  /** The last stage each invoice was reminded at, and on which day. */
  reminded: Record<string, { stage: Stage; on: string }>;
  /** Promises whose day has not been judged yet. */
  promises: Record<string, OpenPromise>;
  /** Every promise there was: a second one of the same id is the same one. */
  promised: string[];
  /** Open disputes: which invoice each is about. */
  disputes: Record<string, string>;
  disputed: string[];
  paused: { until: string | null; reason: string } | null;
  handedOver: string[];
};

export const untroubled: DunningState = {
  letters: [],
  lastContactOn: null,
  reminded: {},
  promises: {},
  promised: [],
  disputes: {},
  disputed: [],
  paused: null,
  handedOver: [],
};

const without = <T>(record: Record<string, T>, key: string): Record<string, T> => {
  const { [key]: _, ...rest } = record;
  return rest;
};

/** What was asked of a customer, promised by them and disputed. Says nothing of money: that is their account's business. */
export const dunning = stream({
  type: 'dunning',
  events: [
    ReminderSent,
    PromiseMade,
    PromiseKept,
    PromiseBroken,
    PromiseWithdrawn,
    DisputeOpened,
    DisputeResolved,
    RemindersPaused,
    RemindersResumed,
    InvoiceHandedOver,
    InvoiceTakenBack,
  ],
  initial: untroubled,
  evolve: (state, e): DunningState => {
    switch (e.type) {
      case 'reminder.sent': {
        const { reminderId, on, lines } = e.data;
        const now = Object.fromEntries(lines.map((l) => [l.invoiceId, { stage: l.stage, on }]));
        return {
          ...state,
          letters: [...state.letters, reminderId],
          lastContactOn: on,
          reminded: { ...state.reminded, ...now },
        };
      }
      case 'promise.made': {
        const { promiseId, invoiceIds, amountMinor, payOn, settledMinor } = e.data;
        const made = { invoiceIds, amountMinor, payOn, settledMinor };
        return {
          ...state,
          promises: { ...state.promises, [promiseId]: made },
          promised: [...state.promised, promiseId],
        };
      }
      case 'promise.kept':
      case 'promise.broken':
      case 'promise.withdrawn':
        return { ...state, promises: without(state.promises, e.data.promiseId) };
      case 'dispute.opened': {
        const { disputeId, invoiceId } = e.data;
        return {
          ...state,
          disputes: { ...state.disputes, [disputeId]: invoiceId },
          disputed: [...state.disputed, disputeId],
        };
      }
      case 'dispute.resolved':
        return { ...state, disputes: without(state.disputes, e.data.disputeId) };
      case 'reminders.paused':
        return { ...state, paused: { until: e.data.until, reason: e.data.reason } };
      case 'reminders.resumed':
        return { ...state, paused: null };
      case 'invoice.handed-over':
        return { ...state, handedOver: [...state.handedOver, e.data.invoiceId] };
      case 'invoice.taken-back':
        return { ...state, handedOver: state.handedOver.filter((id) => id !== e.data.invoiceId) };
    }
  },
});
