import type { Metadata } from 'next';
import { api, signedIn } from '@/app/_api/server';
import { cn } from '@/app/_ui/cn';
import { PageHeader } from '@/app/_ui/page-header';
import { TabLinks } from '@/app/_ui/tab-links';
import { periods } from '@/server/analytics/contract';
import { Begin } from './begin';
import { BriefingPanel } from './briefing-panel';
import { Charts } from './charts';
import { LiveFigures } from './live-figures';
import { NewestOrders } from './newest-orders';
import { periodFrom, periodWords } from './period';
import { tilesOf } from './tiles';
import { Tiles } from './tiles-grid';
import { TopProducts } from './top-products';
import { Waiting } from './waiting';

export const metadata: Metadata = { title: 'Overview' };

export default async function OverviewPage({ searchParams }: PageProps<'/desk/overview'>) {
  const period = periodFrom((await searchParams).period);
  const { analytics } = await api();
  const [figures, work, briefing, person] = await Promise.all([
    analytics.overview({ period }),
    analytics.work(),
    analytics.briefing(),
    signedIn(),
  ]);
  const has = person?.actor.kind === 'staff' ? person.actor.functions : [];
  const mine = (fn: string) => has.includes('*') || has.includes(fn);
  const begins = work.newest?.length === 0 && (figures.revenue?.before.orders ?? 0) === 0;
  return (
    <>
      <PageHeader title="Overview" badge={<LiveFigures position={figures.asOf.position} />}>
        <TabLinks
          label="Period"
          tabs={periods.map((name) => ({
            href: `/desk/overview?period=${name}`,
            label: periodWords[name].label,
            current: name === period,
          }))}
        />
      </PageHeader>
      <div className="grid gap-5">
        {!begins && <BriefingPanel briefing={briefing} />}
        {begins && <Begin products={work.products} mine={mine} />}
        <Tiles tiles={tilesOf(figures)} asOf={figures.asOf} log={mine('event-log')} />
        <div className="grid items-start gap-5 lg:grid-cols-3">
          {figures.breakdown && <Charts part="time" {...figures} breakdown={figures.breakdown} />}
          <Waiting waiting={work.waiting} wide={!figures.breakdown} />
        </div>
        {figures.breakdown && (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <Charts part="kinds" {...figures} breakdown={figures.breakdown} />
          </div>
        )}
        <div className={cn('grid items-start gap-5', figures.breakdown && 'xl:grid-cols-2')}>
          {figures.breakdown && (
            <TopProducts
              products={figures.breakdown.products}
              currency={figures.currency}
              linked={mine('catalog') || mine('pricing')}
            />
          )}
          {work.newest && <NewestOrders orders={work.newest} />}
        </div>
      </div>
    </>
  );
}
