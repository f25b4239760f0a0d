import type { Metadata, Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/app/_api/client';
import { homeOf } from '@/app/_api/home';
import { api, signedIn } from '@/app/_api/server';
import { SignOutButton } from '@/app/_api/sign-out-button';
import { ButtonLink } from '@/app/_ui/button-link';
import { DealerShell } from '@/app/_ui/shell/dealer-shell';
import { MessagePage } from '@/app/_ui/shell/message-page';
import { PersonMenu } from '@/app/_ui/shell/person-menu';
import { factsOf } from './_frame/facts';
import { HoldNotice } from './_frame/hold-notice';
import { OrderLink } from './_frame/order-link';
import { places } from './_frame/places';
import { Waiting } from './_frame/waiting';

export const metadata: Metadata = {
  title: { default: 'Dealer portal', template: '%s · Jovey dealers' },
  robots: { index: false },
};

/** The portal's frame: for approved dealers. Applicants see where they stand, everybody else the way to their own pages. */
export default async function DealerLayout({ children }: { children: ReactNode }) {
  const person = await signedIn();
  if (!person) {
    const wanted = (await headers()).get('x-wanted-path') ?? '/dealer';
    redirect(`/sign-in?${new URLSearchParams({ callbackUrl: wanted })}` as Route); // a page of ours
  }
  if (person.actor.kind !== 'dealer') return <NotADealer email={person.email} home={homeOf[person.tier]} />;
  const caller = await api();
  const [me, open] = await Promise.all([
    caller.customers.me(),
    caller.orders.mine({ statuses: ['confirmed', 'picking', 'packed', 'partly-shipped', 'shipped'], limit: 50 }),
  ]);
  if (me?.dealer?.status !== 'approved' || !me.dealer.tier) return <Waiting dealer={me?.dealer ?? null} />;
  const { dealer } = me;
  return (
    <ApiProvider>
      <DealerShell
        home="/dealer"
        company={dealer.company}
        items={places}
        facts={factsOf(dealer, me.currency, open.rows)}
        cart={<OrderLink />}
        person={
          <PersonMenu
            name={person.name}
            detail={person.email}
            links={[
              { href: '/dealer/account', label: 'Terms and addresses' },
              { href: '/', label: 'To the shop' },
            ]}
            signOut={<SignOutButton />}
          />
        }
        notice={dealer.onHold ? <HoldNotice reason={dealer.holdReason} /> : undefined}
      >
        {children}
      </DealerShell>
    </ApiProvider>
  );
}

function NotADealer({ email, home }: { email: string; home: string }) {
  return (
    <MessagePage
      title="This is the dealer portal"
      actions={
        <>
          <ButtonLink href={home} variant="primary">
            To your own pages
          </ButtonLink>
          <ButtonLink href="/become-a-dealer">Become a dealer</ButtonLink>
          <SignOutButton wide={false} />
        </>
      }
    >
      You are signed in as {email}, which is not a dealer's account. Sign out to use another one, or apply.
    </MessagePage>
  );
}
