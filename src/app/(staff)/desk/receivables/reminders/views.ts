import type { Account } from '../reminder-words';

export type View = 'today' | 'later' | 'stopped' | 'hand-over';

/** Whether an account belongs into a view of the board; without a view everything does. */
export function inView(account: Account, view: string): boolean {
  const { plan, paused } = account;
  switch (view) {
    case 'today':
      return plan.stage !== null && plan.wait === null;
    case 'later':
      return plan.nextOn !== null && (plan.stage === null || plan.wait !== null);
    case 'stopped':
      return paused !== null || plan.standings.some((s) => s.stop !== null);
    case 'hand-over':
      return plan.standings.some((s) => s.handOverDue);
    default:
      return true;
  }
}
