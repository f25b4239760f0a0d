import { IfMay } from '@/app/_api/if-may';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { formatPercent } from '@/app/_ui/format/number';
import { Money } from '@/app/_ui/money';
import { Progress } from '@/app/_ui/progress';
import type { DealerTerms } from '@/server/customers/contract';
import { ChangeTerms } from './change-terms';

type Dealer = {
  customerId: string;
  tier: DealerTerms['tier'] | null;
  discountBp: number;
  creditLimitMinor: number;
  creditHeldMinor: number;
  creditLeftMinor: number;
  termsDays: number;
};

type Props = { dealer: Dealer; currency: string; seen: number };

/** The terms a dealer buys on, and how much of the credit is in use. */
export function Terms({ dealer, currency, seen }: Props) {
  const { customerId, tier, discountBp, creditLimitMinor, creditHeldMinor, creditLeftMinor, termsDays } = dealer;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  const used = creditLimitMinor > 0 ? creditHeldMinor / creditLimitMinor : 0;
  return (
    <Panel
      title="Terms"
      actions={
        tier && (
          <IfMay give="customers.changeTerms">
            <ChangeTerms
              customerId={customerId}
              seen={seen}
              currency={currency}
              terms={{ tier, discountBp, creditLimitMinor, termsDays }}
            />
          </IfMay>
        )
      }
    >
      <DataList
        layout="columns"
        facts={[
          { label: 'Tier', value: tier?.replace(/^./, (c) => c.toUpperCase()) },
          { label: 'Discount', value: formatPercent(discountBp / 10_000), figures: true },
          { label: 'Payment', value: termsDays === 0 ? 'Due at once' : `${termsDays} days net` },
          { label: 'Credit limit', value: money(creditLimitMinor) },
          { label: 'Held', value: money(creditHeldMinor) },
          { label: 'Left', value: money(creditLeftMinor) },
        ]}
      />
      <Progress
        className="mt-4"
        label="Credit used"
        value={Math.min(1, used)}
        tone={used > 0.9 ? 'negative' : used > 0.7 ? 'caution' : 'brand'}
      />
    </Panel>
  );
}
