import { cn } from './cn';
import { formatMoney, type MoneyFormat } from './format/money';

type Props = MoneyFormat & { minor: number | bigint; currency: string; className?: string };

/** Money in tabular figures. Minor units and ISO 4217 currency. */
export function Money({ minor, currency, className, ...format }: Props) {
  return <span className={cn('figures whitespace-nowrap', className)}>{formatMoney(minor, currency, format)}</span>;
}
