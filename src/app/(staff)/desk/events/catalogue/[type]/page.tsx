import { bridge } from '@inngest/bridge';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { missingIsNull } from '@/app/_api/missing';
import { api } from '@/app/_api/server';
import { Badge } from '@/app/_ui/badge';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { PageHeader } from '@/app/_ui/page-header';
import { JsonTree } from '../../json-tree';
import { Listeners } from './listeners';
import { SchemaFields } from './schema-fields';

type Props = PageProps<'/desk/events/catalogue/[type]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).type) };
}

export default async function EventTypePage({ params }: Props) {
  const type = decodeURIComponent((await params).type);
  const entry = await missingIsNull((await api()).eventLog.eventType({ type }));
  if (!entry) notFound();
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Events', href: '/desk/events' },
          { label: 'Catalogue', href: '/desk/events/catalogue' },
        ]}
        title={<span className="figures">{entry.type}</span>}
        badge={<Badge>version {entry.version}</Badge>}
        actions={<ButtonLink href={`/desk/events?type=${entry.type}`}>Events of this type</ButtonLink>}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
          <Panel
            title="Fields"
            footer={
              entry.hidden.length > 0 &&
              `Of a person, encrypted with their key and gone with it: ${entry.hidden.join(', ')}.`
            }
          >
            <SchemaFields schema={entry.schema} />
          </Panel>
          {entry.examples.map(({ version, data }) => (
            <Panel key={version} title={`Example, version ${version}`}>
              {data ? <JsonTree value={data} /> : <p className="text-muted text-sm">No example is kept here.</p>}
            </Panel>
          ))}
          <Panel title="JSON Schema">
            <pre className="figures max-h-96 overflow-auto text-xs">{JSON.stringify(entry.schema, null, 2)}</pre>
          </Panel>
        </div>
        <Listeners entry={entry} wakesAgents={bridge.types.includes(type)} />
      </div>
    </>
  );
}
