import type { Arguments, EditField, Gate } from '@/server/decisions';
import { moneyText } from '@/server/kernel/money';
import { accountOf, reminderLadder } from '@/server/receivables';
import { SendReminder } from '@/server/receivables/contract';
import { stageWords, waitWords } from './words';

const deny = (reason: string): Gate => ({ verdict: 'deny', reasons: [reason] });
const same = (a: readonly { invoiceId: string; stage: string }[], b: readonly { invoiceId: string; stage: string }[]) =>
  JSON.stringify(a.map((l) => [l.invoiceId, l.stage]).sort()) ===
  JSON.stringify(b.map((l) => [l.invoiceId, l.stage]).sort());

/** What stands before every letter, on the facts of the moment: exactly what the ladder says, early stages and small sums by routine. */
export async function reminderGate(args: Arguments): Promise<Gate> {
  const parsed = SendReminder.safeParse(args);
  if (!parsed.success) return deny('The action is malformed.');
  const { customerId, lines, totalMinor } = parsed.data;
  const [account, ladder] = await Promise.all([accountOf(customerId), reminderLadder()]);
  if (!account) return deny('Nothing is owed any more.');
  const { plan } = account;
  if (plan.wait) return deny(waitWords(plan.wait));
  if (!plan.stage) return deny('Nothing is due a letter today: it was paid, promised, disputed or already written.');
  if (!same(plan.lines, lines) || plan.totalMinor !== totalMinor)
    return deny('What is due has changed since this was proposed.');
  const reasons: string[] = [];
  if (plan.stage === 'second' || plan.stage === 'final')
    reasons.push(`A ${stageWords[plan.stage].toLowerCase()} is always a person's word.`);
  if (plan.totalMinor >= ladder.largeMinor)
    reasons.push(
      `${moneyText(plan.totalMinor, plan.currency)} is a large account (from ${moneyText(ladder.largeMinor, plan.currency)}).`,
    );
  if (plan.standings.some((s) => s.stop?.why === 'dispute')) reasons.push('Another invoice of theirs is disputed.');
  if (account.promises.open > 0) reasons.push('There is an open promise about another invoice.');
  return reasons.length > 0
    ? { verdict: 'ask', reasons }
    : { verdict: 'allow', reasons: ['A friendly or first reminder within the routine limits.'] };
}

/** What the letter changes: where the customer stands on the ladder. */
export async function reminderChanges(args: Arguments) {
  const account = await accountOf(SendReminder.parse(args).customerId);
  if (!account?.plan.stage) return [];
  return account.plan.standings
    .filter((s) => account.plan.lines.some((l) => l.invoiceId === s.invoiceId))
    .map((s) => ({
      field: `${s.number} of ${account.customerName}`,
      before: s.last ? stageWords[s.last.stage] : 'No letter yet',
      after: s.next ? stageWords[s.next.stage] : '',
    }));
}

/** A person may choose the tone. Invoices, amounts, account and recipient are not open to anyone. */
export const reminderFields = (): EditField[] => [{ name: 'tone', label: 'Tone: warm, plain or firm', input: 'text' }];
