'use client';
import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatPercent } from '@/app/_ui/format/number';
import { Input } from '@/app/_ui/input';
import { Money } from '@/app/_ui/money';
import { NativeSelect } from '@/app/_ui/native-select';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { holdsWords } from './holds-words';
import type { OrderProduct } from './order-desk';
import { QuantityCell } from './quantity-cell';
import { Stock } from './stock';

const SHOWN = 100;
/** Rows that the server draws: the rest lies below the first screens and comes with the scripts. */
const AT_FIRST = 20;

type Props = {
  products: OrderProduct[];
  quantities: Record<string, number>;
  onSet: (productId: string, quantity: number) => void;
};

/** Everything on sale with the dealer's own net price; quantities are typed into the rows. Enter goes on to the next one. */
export function ProductGrid({ products, quantities, onSet }: Props) {
  const [search, setSearch] = useState('');
  const [category, setCategory] = useState('');
  const [all, setAll] = useState(false);
  const hydrated = useHydrated();
  const words = useDeferredValue(search).toLowerCase().split(/\s+/).filter(Boolean);
  const categories = useMemo(() => [...new Set(products.map((p) => p.category))].sort(), [products]);
  const found = products.filter((p) => (!category || p.category === category) && holdsWords(p, words));
  const shown = all ? found : found.slice(0, hydrated ? SHOWN : AT_FIRST);
  return (
    <Panel
      title={`Products (${found.length})`}
      flush
      actions={
        <div className="flex gap-2">
          <Input
            type="search"
            size="sm"
            aria-label="Search products"
            placeholder="SKU or name"
            prefix={<Search />}
            className="w-36 sm:w-44"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <NativeSelect
            size="sm"
            aria-label="Category"
            className="w-32 sm:w-40"
            value={category}
            onChange={(event) => setCategory(event.target.value)}
          >
            <option value="">All categories</option>
            {categories.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </NativeSelect>
        </div>
      }
    >
      {shown.length === 0 ? (
        <EmptyState title={products.length ? 'No product fits these words' : 'No products are on sale yet'}>
          {products.length > 0 && 'Try part of a SKU, or another category.'}
        </EmptyState>
      ) : (
        <Table bare>
          <caption className="sr-only">Products with your net prices</caption>
          <Thead>
            <tr>
              <Th className="max-sm:hidden">SKU</Th>
              <Th>Product</Th>
              <Th className="max-md:hidden">Stock</Th>
              <Th align="right" className="max-lg:hidden">
                List, net
              </Th>
              <Th align="right">Your price</Th>
              <Th align="right">Quantity</Th>
            </tr>
          </Thead>
          <Tbody>
            {shown.map((p) => (
              <Tr key={p.productId}>
                <Td figures className="max-sm:hidden">
                  {p.sku}
                </Td>
                <Td>
                  <span className="figures text-muted text-xs sm:hidden">{p.sku} </span>
                  <span className="named">{p.name}</span>
                  <span className="block md:hidden">
                    <Stock available={p.available} leadTimeDays={p.leadTimeDays} />
                  </span>
                </Td>
                <Td className="max-md:hidden">
                  <Stock available={p.available} leadTimeDays={p.leadTimeDays} />
                </Td>
                <Td align="right" className="text-muted max-lg:hidden">
                  <Money minor={p.listMinor} currency={p.currency} />
                </Td>
                <Td align="right">
                  <span className="flex items-center justify-end gap-2">
                    {p.agreed && <Badge tone="brand">Agreed</Badge>}
                    <Money minor={p.netMinor} currency={p.currency} className="font-medium" />
                    <span className="sr-only">
                      {p.listMinor > 0 && formatPercent(1 - p.netMinor / p.listMinor)} below list
                    </span>
                  </span>
                </Td>
                <Td align="right">
                  {p.available < p.minQuantity && !quantities[p.productId] ? (
                    <span className="text-muted">
                      <span aria-hidden="true">–</span>
                      <span className="sr-only">Sold out</span>
                    </span>
                  ) : (
                    <QuantityCell
                      name={p.name}
                      value={quantities[p.productId] ?? 0}
                      min={p.minQuantity}
                      max={p.maxQuantity}
                      onSet={(quantity) => onSet(p.productId, quantity)}
                    />
                  )}
                </Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
      {hydrated && shown.length < found.length && (
        <div className="flex justify-center p-3">
          <Button size="sm" onClick={() => setAll(true)}>
            Show all {found.length}
          </Button>
        </div>
      )}
    </Panel>
  );
}
