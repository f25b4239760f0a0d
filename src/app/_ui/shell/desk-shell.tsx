import { Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { SearchButton } from '../palette/search-button';
import { BottomNav } from './bottom-nav';
import { CountLink } from './count-link';
import type { NavSection } from './nav';
import { SideNav } from './side-nav';
import { SkipLink } from './skip-link';
import { Wordmark } from './wordmark';

type Props = {
  home: string;
  organisation: ReactNode;
  sections: NavSection[];
  inbox: { href: string; count: number };
  /** Where the time machine lives. */
  clock?: ReactNode;
  person: ReactNode;
  /** A `CommandPalette`; Ctrl-K and the search field open it. */
  palette?: ReactNode;
  searchLabel?: string;
  /** A strip over everything: looking at the past, a kill switch is on. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The back office: functions on the left, one bar on top, work in the middle. Signs only on tablets, a bottom bar on phones. */
export function DeskShell(props: Props) {
  const { home, organisation, sections, inbox, clock, person, palette, notice, children } = props;
  return (
    <div className="min-h-dvh text-sm md:grid md:grid-cols-[3.5rem_minmax(0,1fr)] lg:grid-cols-[13.5rem_minmax(0,1fr)]">
      <SkipLink />
      <aside className="sticky top-0 hidden h-dvh flex-col overflow-y-auto border-line border-r bg-surface [scrollbar-width:thin] md:flex print:hidden">
        <Wordmark
          href={home}
          className="sticky top-0 z-10 h-13 shrink-0 bg-surface px-3.5 max-lg:justify-center max-lg:px-0 max-lg:[&>span]:hidden"
        />
        <div className="px-2 pt-1 pb-6">
          <SideNav sections={sections} label="Functions" rail />
        </div>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-13 items-center gap-2 border-line border-b bg-background/90 px-3 backdrop-blur-md sm:gap-3 md:px-5 print:hidden">
          <div className="min-w-0 truncate font-medium max-sm:flex-1 sm:max-w-52">{organisation}</div>
          <div className="hidden max-w-md flex-1 sm:mx-auto sm:block">
            <SearchButton>{props.searchLabel ?? 'Search or type a command'}</SearchButton>
          </div>
          {clock && <div className="figures text-dense text-muted">{clock}</div>}
          <CountLink href={inbox.href} label="Approval inbox" icon={<Inbox />} count={inbox.count} />
          {person}
        </header>
        {notice}
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-5 pb-24 outline-none md:px-6 md:pb-10">
          <div className="mb-4 sm:hidden">
            <SearchButton>{props.searchLabel ?? 'Search'}</SearchButton>
          </div>
          {children}
        </main>
      </div>
      <BottomNav sections={sections} label="Functions" more={clock} />
      {palette}
    </div>
  );
}
