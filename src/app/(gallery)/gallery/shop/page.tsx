import { ShoppingCart, User } from 'lucide-react';
import { Illustration } from '@/app/_pumps/illustration';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { CountLink } from '@/app/_ui/shell/count-link';
import { SearchForm } from '@/app/_ui/shell/search-form';
import { ShopShell } from '@/app/_ui/shell/shop-shell';
import { shelf } from '../_parts/shelf';

const categories = ['Surface pumps', 'Borewell', 'Drainage', 'Boosters', 'Solar', 'Garden', 'Tanks and parts'].map(
  (label, index) => ({ href: index ? `/gallery/shop/${index}` : '/gallery/shop', label }),
);

export default function ShopGallery() {
  return (
    <ShopShell
      home="/gallery/shop"
      categories={categories}
      notice="Ordered before 14:00, shipped today"
      search={<SearchForm action="/gallery/shop" placeholder="Search by need, type or model" />}
      account={<CountLink href="/gallery" label="Account" icon={<User />} />}
      cart={<CountLink href="/gallery" label="Cart" icon={<ShoppingCart />} count={2} />}
      footer={{
        promise: 'Pumps with honest curves. Thirty days to send them back, five years of parts.',
        legal: '© 2026 Jovey',
        columns: [
          { title: 'Shop', links: categories.slice(0, 4) },
          {
            title: 'Help',
            links: [
              { href: '/gallery', label: 'Delivery' },
              { href: '/gallery', label: 'Returns' },
            ],
          },
          { title: 'Business', links: [{ href: '/gallery/dealer', label: 'Dealers' }] },
        ],
      }}
    >
      <section className="grid items-center gap-8 py-6 md:grid-cols-[1.1fr_1fr] md:py-12">
        <div className="grid gap-5">
          <h1 className="text-xl sm:text-2xl">Water where you want it</h1>
          <p className="reading text-muted">
            Every pump with its measured curve. Tell us depth, floors and taps, and see which ones fit your house before
            you buy.
          </p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink variant="accent" size="lg" href="/gallery/shop">
              Find your pump
            </ButtonLink>
            <ButtonLink size="lg" href="/gallery/shop">
              All pumps
            </ButtonLink>
          </div>
        </div>
        <Illustration kind="booster" sku="hero-4" powerW={1100} className="max-md:hidden" />
      </section>
      <div className="grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3 lg:grid-cols-4">
        {shelf.map((item) => (
          <Card key={item.sku} className="grid gap-2 p-3 transition-colors hover:border-line-strong sm:p-4">
            <Illustration {...item} />
            <div className="grid gap-1">
              <span className="figures text-muted text-xs">{item.sku}</span>
              <span className="font-medium">{item.name}</span>
              <span className="text-muted text-sm">
                {item.head} m · {item.flow} l/min · {item.powerW} W
              </span>
              <Money minor={item.minor} currency="USD" className="pt-1 text-base" />
            </div>
          </Card>
        ))}
      </div>
    </ShopShell>
  );
}
