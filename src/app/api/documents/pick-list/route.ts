import { dayOfPage } from '@/app/_api/past';
import { api } from '@/app/_api/server';
import { pickListPdf } from '@/server/fulfillment';
import { answer } from '../answer';

/** `?orders=<id>,<id>`: one walk through the shelves for all of them. */
export const GET = (request: Request) =>
  answer(async () => {
    const orderIds = (new URL(request.url).searchParams.get('orders') ?? '').split(',').filter(Boolean);
    const list = await (await api()).fulfillment.pickList({ orderIds });
    const name = list.orders.length === 1 ? `pick-list-${list.orders[0]?.number}` : 'pick-list';
    return { name, pdf: await pickListPdf(list, await dayOfPage()) };
  });
