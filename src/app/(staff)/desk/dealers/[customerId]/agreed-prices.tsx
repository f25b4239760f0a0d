'use client';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { IfMay, useMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { Money } from '@/app/_ui/money';
import { SendButton } from '@/app/_ui/send-button';
import { DataTable } from '@/app/_ui/table/data-table';
import { parseMoney } from '@/server/kernel/money';
import { Explain } from '../../events/explain';
import { useCommand } from '../_parts/use-command';

type Agreed = { productId: string; sku: string; name: string; netMinor: number; currency: string; agreedAt: string };

/** Net prices agreed with one dealer: each wins over the discount until it is ended. */
export function AgreedPrices({ customerId, currency, rows }: { customerId: string; currency: string; rows: Agreed[] }) {
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  const [fields, setFields] = useState<Record<string, string>>({});
  const mayEnd = useMay('pricing.endDealerPrice');
  const agree = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = new FormData(form);
    const sku = String(said.get('sku') ?? '')
      .trim()
      .toUpperCase();
    const netMinor = parseMoney(String(said.get('net') ?? ''), currency);
    const wrong = { ...(!sku && { sku: 'Enter the SKU' }), ...(!netMinor && { net: 'A price such as 129.00' }) };
    setFields(wrong);
    if (!netMinor || Object.keys(wrong).length > 0) return;
    const [product] = await client.catalog.bySkus.query({ skus: [sku] }).catch(() => []);
    if (!product) return setFields({ sku: `There is no product ${sku}.` });
    const price = { customerId, productId: product.id, netMinor, currency };
    if (await run(() => client.pricing.agreeDealerPrice.mutate(price), `${sku}: price agreed.`)) form.reset();
  };
  const end = (row: Agreed) =>
    run(
      () => client.pricing.endDealerPrice.mutate({ customerId, productId: row.productId }),
      `${row.sku}: the discount counts again.`,
    );
  return (
    <Panel title="Agreed prices" flush>
      <DataTable
        bare
        caption="Agreed prices"
        rows={rows}
        rowKey={(row) => row.productId}
        empty={<p className="p-4 text-muted text-sm">None: the discount counts for every product.</p>}
        columns={[
          { key: 'sku', header: 'Article', figures: true, cell: (row) => row.sku },
          { key: 'name', header: 'Product', from: 'medium', cell: (row) => row.name },
          {
            key: 'net',
            header: 'Net price',
            align: 'right',
            cell: (row) => (
              <span className="inline-flex items-center gap-1">
                <Explain figure="dealer-price" id={customerId} productId={row.productId} />
                <Money minor={row.netMinor} currency={row.currency} />
              </span>
            ),
          },
          { key: 'at', header: 'Since', from: 'medium', cell: (row) => <DateTime at={row.agreedAt} style="date" /> },
          ...(mayEnd
            ? [
                {
                  key: 'end',
                  header: <span className="sr-only">End</span>,
                  align: 'right' as const,
                  cell: (row: Agreed) => (
                    <Button
                      size="sm"
                      disabled={busy}
                      aria-label={`End the price of ${row.sku}`}
                      onClick={() => void end(row)}
                    >
                      End
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <IfMay give="pricing.agreeDealerPrice">
        <Form onSubmit={(e) => void agree(e)} unchecked className="grid gap-3 border-line border-t p-4">
          <FormErrors message={refusal?.message} />
          <div className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
            <Field label="SKU" name="sku" error={fields.sku}>
              <Input maxLength={40} autoComplete="off" className="figures" />
            </Field>
            <Field label={`Net price in ${currency}`} name="net" error={fields.net}>
              <Input inputMode="decimal" maxLength={20} autoComplete="off" />
            </Field>
            <SendButton loading={busy} className="sm:mt-6">
              Agree price
            </SendButton>
          </div>
        </Form>
      </IfMay>
    </Panel>
  );
}
