import { BadgePercent, CalendarClock, ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { Link } from '@/app/_ui/link';
import { ApplicationForm } from './form';

export const metadata: Metadata = {
  title: 'Become a dealer',
  description: 'Net prices, ordering on account and a portal made for people who know what they want.',
};

const gains = [
  {
    Icon: BadgePercent,
    title: 'Your own net prices',
    text: 'A discount by tier, and agreed prices where you need them.',
  },
  { Icon: CalendarClock, title: 'Order on account', text: 'Payment term and credit limit, both always in view.' },
  { Icon: ListChecks, title: 'Paste a list, done', text: 'SKU and quantity per line. Every bad line is named.' },
];

export default function BecomeADealer() {
  return (
    <div className="grid gap-10 lg:grid-cols-[1fr_20rem] lg:gap-16">
      <div className="grid content-start gap-8">
        <header className="grid gap-2">
          <h1 className="text-2xl">Become a dealer</h1>
          <p className="reading text-muted">
            For installers, wholesalers and well builders. We answer within two working days. You are one already?{' '}
            <Link href="/dealer" className="text-brand underline underline-offset-4">
              Go to the portal
            </Link>
            .
          </p>
        </header>
        <ApplicationForm />
      </div>
      <aside aria-label="What dealers get">
        <ul className="grid gap-6 rounded-lg border border-line bg-surface p-6 lg:sticky lg:top-36">
          {gains.map(({ Icon, title, text }) => (
            <li key={title} className="grid grid-cols-[auto_1fr] gap-x-3">
              <Icon aria-hidden="true" className="mt-0.5 size-5 text-brand" />
              <p className="font-medium">{title}</p>
              <p className="col-start-2 text-muted text-sm">{text}</p>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
