import { User } from 'lucide-react';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/app/_api/client';
import { organisation } from '@/app/_api/server';
import { CountLink } from '@/app/_ui/shell/count-link';
import { ShopShell } from '@/app/_ui/shell/shop-shell';
import { CartLink } from './_cart/cart-link';
import { shelf } from './_shop/data';
import { PastMark } from './_shop/past-mark';
import { SearchBar } from './_shop/search-bar';

const regions = new Intl.DisplayNames('en', { type: 'region' });
const country = (code: string) => regions.of(code) ?? code;

/** The shop's frame. Static: whoever is signed in, and what is in their basket, is asked by the browser. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  const [{ categories }, house] = await Promise.all([shelf(), organisation()]);
  const links = categories.filter((c) => c.depth === 1).map((c) => ({ href: `/c/${c.slug}`, label: c.name }));
  const pumps = links.slice(0, 7);
  const extras = categories.filter((c) => c.depth === 0).slice(1);
  return (
    <ApiProvider>
      <ShopShell
        home="/"
        categories={[...pumps, ...extras.map((c) => ({ href: `/c/${c.slug}`, label: c.name }))]}
        search={<SearchBar />}
        account={<CountLink href="/account" label="Account" icon={<User aria-hidden="true" />} />}
        cart={<CartLink />}
        footer={{
          promise: 'Pumps with honest curves, from the people who build them.',
          legal: `© ${new Date().getFullYear()} ${house.name}. Prices include VAT for ${country(house.country)}, delivery is shown before you pay.`,
          columns: [
            { title: 'Pumps', links: pumps },
            { title: 'Around the pump', links: links.slice(7) },
            {
              title: 'Help',
              links: [
                { href: '/help/delivery', label: 'Delivery and tax' },
                { href: '/help/choosing', label: 'Choosing a pump' },
                { href: '/help/terms', label: 'Terms of sale' },
                { href: '/account/orders', label: 'Your orders' },
              ],
            },
            {
              title: 'Business',
              links: [
                { href: '/dealer', label: 'Dealer portal' },
                { href: '/become-a-dealer', label: 'Become a dealer' },
              ],
            },
          ],
        }}
      >
        <PastMark />
        {children}
      </ShopShell>
    </ApiProvider>
  );
}
