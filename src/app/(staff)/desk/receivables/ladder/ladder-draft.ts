import { decimal, parseMoney } from '@/server/kernel/money';
import { customerClasses, type Ladder, stages } from '@/server/receivables/contract';

export const rungNames = [...stages, 'handOver'] as const;
type RungName = (typeof rungNames)[number];
type Class = (typeof customerClasses)[number];

/** The ladder while it is being typed: every number is still text. */
export type Draft = {
  restDays: string;
  graceDays: string;
  holdDays: string;
  minimum: string;
  large: string;
  quietWeekend: boolean;
  rungs: Record<Class, Record<RungName, string>>;
};

const everyClass = <T>(of: (name: Class) => T) =>
  Object.fromEntries(customerClasses.map((name) => [name, of(name)])) as Record<Class, T>; // one entry per class

export const draftOf = (ladder: Ladder): Draft => ({
  restDays: String(ladder.restDays),
  graceDays: String(ladder.graceDays),
  holdDays: String(ladder.holdDays),
  minimum: decimal(ladder.minimumMinor, 'EUR'),
  large: decimal(ladder.largeMinor, 'EUR'),
  quietWeekend: ladder.quietWeekend,
  rungs: everyClass((name) => {
    const { friendly, first, second, final, handOver } = ladder.rungs[name];
    const text = { friendly, first, second, final, handOver };
    return Object.fromEntries(rungNames.map((rung) => [rung, String(text[rung] ?? '')])) as Record<RungName, string>; // one entry per rung
  }),
});

/** A whole number as typed, with either minus sign; NaN where it is none. */
const whole = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.trim().replace('−', '-')));

/** What was typed, for the contract to judge. */
export const read = (draft: Draft) => ({
  restDays: whole(draft.restDays),
  graceDays: whole(draft.graceDays),
  holdDays: whole(draft.holdDays),
  quietWeekend: draft.quietWeekend,
  minimumMinor: parseMoney(draft.minimum, 'EUR') ?? Number.NaN,
  largeMinor: parseMoney(draft.large, 'EUR') ?? Number.NaN,
  rungs: everyClass((name) => {
    const { friendly, ...rest } = draft.rungs[name];
    return {
      friendly: friendly.trim() === '' ? null : whole(friendly),
      first: whole(rest.first),
      second: whole(rest.second),
      final: whole(rest.final),
      handOver: whole(rest.handOver),
    };
  }),
});
