import { Package } from 'lucide-react';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatNumber, formatPercent } from '@/app/_ui/format/number';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';
import type { Figures } from './tile';

type Products = NonNullable<Figures['breakdown']>['products'];
type Props = { products: Products; currency: string; linked: boolean };

/** What brought in most, with what it leaves at today's cost. */
export function TopProducts({ products, currency, linked }: Props) {
  return (
    <Panel id="products" title="Top products" flush>
      {products.length === 0 ? (
        <EmptyState icon={<Package />} title="Products appear here once they are sold." className="py-10" />
      ) : (
        <Table bare>
          <Thead>
            <tr>
              <Th>Product</Th>
              <Th align="right">Pieces</Th>
              <Th align="right">Net</Th>
              <Th align="right">Margin</Th>
            </tr>
          </Thead>
          <Tbody>
            {products.map(({ productId, sku, name, units, netMinor, marginMinor }) => (
              <Tr key={productId}>
                <Td className="max-w-0 w-full truncate">
                  {linked ? (
                    <Link href={href(`/desk/catalog/${productId}`)} className="hover:underline">
                      {name}
                    </Link>
                  ) : (
                    name
                  )}{' '}
                  <span className="figures text-muted text-xs">{sku}</span>
                </Td>
                <Td align="right" figures>
                  {formatNumber(units, { digits: 0 })}
                </Td>
                <Td align="right">
                  <Money minor={netMinor} currency={currency} />
                </Td>
                <Td align="right" figures className="text-muted">
                  {marginMinor === null || netMinor === 0 ? '–' : formatPercent(marginMinor / netMinor)}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </Panel>
  );
}
