import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { IfMay } from '@/app/_api/if-may';
import { api } from '@/app/_api/server';
import { PumpCurve } from '@/app/_pumps/curve';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { StatusBadge } from '@/app/_ui/status-badge';
import { HistoryLink } from '../../events/history-link';
import { SaleButton } from '../_sale-button';
import { Files } from './_files/files';
import { Photos } from './_files/photos';
import { Facts } from './facts';
import { History } from './history';
import { Prices } from './prices';

type Props = { params: Promise<{ id: string }> };
const uuid = /^[0-9a-f-]{36}$/;
const recordOf = async ({ params }: Props) => {
  const { id } = await params;
  if (!uuid.test(id)) notFound();
  const a = await api();
  const [record, categories, stock, home, names, proposal] = await Promise.all([
    a.catalog.record({ productId: id }),
    a.catalog.categories(),
    a.inventory.availability({ productIds: [id] }),
    a.pricing.home(),
    a.identity.names(),
    a.catalog.priceProposal({ productId: id }),
  ]);
  if (!record) notFound();
  return { record, categories, available: stock[id] ?? 0, homeBp: home.taxBp, names, proposal };
};

export const metadata: Metadata = { title: 'Product' };

/** One product: facts on the left, what happened on the right, the next action on top. */
export default async function ProductRecord(props: Props) {
  const { record, categories, available, homeBp, names, proposal } = await recordOf(props);
  const { product, costMinor, prices, history } = record;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Catalogue', href: '/desk/catalog' }, { label: product.sku }]}
        title={product.name}
        badge={
          <StatusBadge status={product.active ? 'done' : 'stopped'}>
            {product.active ? 'On sale' : 'Off sale'}
          </StatusBadge>
        }
        actions={
          <>
            <HistoryLink stream={`product-${product.id}`} />
            <ButtonLink href={`/p/${product.slug}`}>In the shop</ButtonLink>
            <IfMay give="catalog.activateProduct">
              <SaleButton productId={product.id} name={product.name} active={product.active} />
            </IfMay>
            <IfMay give="catalog.changeProduct">
              <ButtonLink variant="primary" href={`/desk/catalog/${product.id}/edit`}>
                Edit
              </ButtonLink>
            </IfMay>
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <Prices
            product={product}
            costMinor={costMinor}
            prices={prices}
            homeBp={homeBp}
            proposal={proposal}
            names={names}
          />
          <Facts
            product={product}
            category={categories.find((c) => c.id === product.categoryId)?.name}
            available={available}
          />
          <Photos productId={product.id} sku={product.sku} name={product.name} images={product.images} />
          <Files productId={product.id} files={product.files} />
          {product.curve.length > 1 && (
            <Panel title="Curve">
              <PumpCurve
                lines={[
                  {
                    label: product.sku,
                    points: product.curve.map(({ flowLpm, headM }) => ({ flow: flowLpm * 0.06, head: headM })),
                  },
                ]}
              />
            </Panel>
          )}
        </div>
        <History events={history} currency={product.currency} names={names} />
      </div>
    </>
  );
}
