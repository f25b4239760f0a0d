import type { Metadata } from 'next';
import { visitorApi } from '@/app/_api/server';
import { Listing } from '../_listing/listing';
import { shelf } from '../_shop/data';
import { NothingFound } from './nothing-found';

type Props = { searchParams: Promise<{ q?: string | string[] }> };
const wordsIn = async (props: Props) => [(await props.searchParams).q ?? ''].flat().join(' ').trim().slice(0, 120);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const text = await wordsIn(props);
  return { title: text ? `Search: ${text}` : 'Search', robots: { index: false, follow: true } };
}

/** What was found, with the same filters as a category; the words stay in the address. */
export default async function SearchPage(props: Props) {
  const text = await wordsIn(props);
  const api = await visitorApi();
  const [found, { items, categories }] = await Promise.all([
    text ? api.catalog.search({ text, limit: 100 }) : [],
    shelf(),
  ]);
  const byId = new Map(items.map((item) => [item.id, item]));
  const list = found.flatMap((product) => byId.get(product.id) ?? []);
  return (
    <>
      <h1 className="mb-6 text-xl">{text ? `“${text}”` : 'Search'}</h1>
      {list.length > 0 ? <Listing items={list} atFirst={12} /> : <NothingFound text={text} categories={categories} />}
    </>
  );
}
