import type { Metadata } from 'next';
import { organisation } from '@/app/_api/server';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { CARD_ORDER_MINUTES } from '@/server/checkout/contract';

export const metadata: Metadata = {
  title: 'Terms of sale',
  description: 'How an order becomes a contract, how you pay, and how you withdraw from it within 14 days.',
  alternates: { canonical: '/help/terms', languages: { en: '/help/terms', 'x-default': '/help/terms' } },
};
export const revalidate = 86_400;

/** What a buyer accepts at checkout, as the shop really does it. */
export default async function TermsPage() {
  const { name } = await organisation();
  const parts: [id: string, title: string, ...paragraphs: string[]][] = [
    [
      'contract',
      'Your order',
      `You buy from ${name}. With “Buy now” you order what the page shows, at exactly the total it shows. Our confirmation, on the page and by e-mail, makes it a contract. An order by card is confirmed when it is paid; until then the goods are reserved for ${CARD_ORDER_MINUTES} minutes.`,
      'You can cancel an order yourself, on its page, as long as we have not begun to pack it.',
    ],
    [
      'payment',
      'Prices and payment',
      'Prices include value-added tax where it is due; the total names it. You pay by the ways that checkout offers for your country. Goods stay ours until they are paid.',
    ],
    [
      'withdrawal',
      'Withdrawing within 14 days',
      'If you buy as a private person you may withdraw within 14 days after the last parcel of your order arrived, without giving a reason. Write to us before the time is over, for example in answer to the confirmation, and name the order’s number.',
      'Send the goods back within 14 days after that, at your own cost. We pay back the price and the standard delivery the way you paid, at the latest 14 days after your letter; we may wait until the goods are here. For goods that were used more than trying them out needs, we may take off what they lost in value.',
    ],
    [
      'faults',
      'When something is wrong',
      'For two years after delivery we repair or replace what was faulty when it came, at our cost. If that does not work, you may pay less or give it back. Tell us the order’s number and what happened; a photograph helps.',
    ],
  ];
  return (
    <article className="grid gap-8">
      <h1 className="text-xl">Terms of sale</h1>
      {parts.map(([id, title, ...paragraphs]) => (
        <section key={id} id={id} className="grid scroll-mt-32 gap-3">
          <h2 className="text-lg">{title}</h2>
          {paragraphs.map((text) => (
            <p key={text} className="reading text-muted">
              {text}
            </p>
          ))}
        </section>
      ))}
      <p className="reading text-muted">
        What delivery costs and how long it takes is on the page about{' '}
        <Link href={href('/help/delivery')} className="text-brand underline underline-offset-4">
          delivery and tax
        </Link>
        .
      </p>
    </article>
  );
}
