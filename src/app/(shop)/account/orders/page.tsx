import { CursorPager } from '@/app/_ui/address/cursor-pager';
import { buyer } from '../buyer';
import { NoOrders } from '../no-orders';
import { OrderTable } from '../order-table';

/** All orders of the account, newest first. */
export default async function OrdersPage({ searchParams }: PageProps<'/account/orders'>) {
  const { cursor } = await searchParams;
  const { caller } = await buyer('/account/orders');
  const after = typeof cursor === 'string' ? cursor : undefined;
  const { rows, next } = await caller.orders.mine({ cursor: after, limit: 25 });
  return (
    <>
      <h1 className="mb-4 text-lg">Your orders</h1>
      {rows.length === 0 && !after ? <NoOrders /> : <OrderTable rows={rows} />}
      <CursorPager
        previous={after ? '/account/orders' : null}
        next={next ? `/account/orders?${new URLSearchParams({ cursor: next })}` : null}
      />
    </>
  );
}
