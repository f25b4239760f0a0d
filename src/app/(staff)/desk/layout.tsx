import type { Metadata, Route } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ApiProvider } from '@/app/_api/client';
import { homeOf } from '@/app/_api/home';
import { MayProvider } from '@/app/_api/if-may';
import { commandsFor } from '@/app/_api/may';
import { noPast, past, preparation } from '@/app/_api/past';
import { api, organisation, signedIn } from '@/app/_api/server';
import { SignOutButton } from '@/app/_api/sign-out-button';
import { ButtonLink } from '@/app/_ui/button-link';
import { DeskShell } from '@/app/_ui/shell/desk-shell';
import { MessagePage } from '@/app/_ui/shell/message-page';
import { PersonMenu } from '@/app/_ui/shell/person-menu';
import { StoppedClock } from '@/app/_ui/use-now';
import { DeskPalette } from './_palette';
import { sectionsFor } from './_sections';
import { NoPast, PastBanner, Preparing } from './time/_banner';
import { Clock } from './time/_clock';

export const metadata: Metadata = {
  title: { default: 'Back office', template: '%s · Jovey desk' },
  robots: { index: false },
};

/** The back office's frame: for staff only; each sees the functions they have. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const person = await signedIn();
  if (!person) {
    const wanted = (await headers()).get('x-wanted-path') ?? '/desk';
    redirect(`/sign-in?${new URLSearchParams({ callbackUrl: wanted })}` as Route);
  }
  if (person.actor.kind !== 'staff')
    return (
      <MessagePage
        title="This is the back office"
        actions={
          <>
            <ButtonLink href={homeOf[person.tier]} variant="primary">
              To your own pages
            </ButtonLink>
            <SignOutButton wide={false} />
          </>
        }
      >
        You are signed in as {person.email}, which is not a member of staff. Sign out to use another account.
      </MessagePage>
    );
  const { actor } = person;
  const [looking, refused] = await Promise.all([past(), noPast()]);
  const preparing = looking && !looking.schema ? await preparation() : undefined;
  const [house, { sections, waiting }] = await Promise.all([organisation(), sectionsFor(actor, await api())]);
  const places = sections.flatMap(({ items }) => items.map(({ href, label }) => ({ href, label })));
  return (
    <ApiProvider>
      <DeskShell
        home="/desk/overview"
        organisation={house.name}
        sections={sections}
        inbox={{ href: '/desk/inbox', count: waiting }}
        searchLabel="Search orders, customers, SKUs"
        clock={<Clock past={looking !== undefined} />}
        notice={looking?.schema ? <PastBanner {...looking} /> : refused && <NoPast reason={refused} />}
        person={
          <PersonMenu
            name={person.name}
            detail={`${actor.role} · ${person.email}`}
            links={[
              { href: '/desk/team/me', label: 'Password and sessions' },
              { href: '/', label: 'To the shop' },
            ]}
            signOut={<SignOutButton />}
          />
        }
        palette={
          <DeskPalette
            places={[
              ...places,
              { href: '/desk/time', label: 'Time machine' },
              { href: '/desk/team/me', label: 'My password and sessions' },
            ]}
            canSearch
          />
        }
      >
        <StoppedClock value={looking?.at?.getTime()}>
          <MayProvider commands={looking ? [] : commandsFor(actor)} looking={looking !== undefined}>
            {preparing ? <Preparing {...preparing} /> : children}
          </MayProvider>
        </StoppedClock>
      </DeskShell>
    </ApiProvider>
  );
}
