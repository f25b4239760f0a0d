import {
  BadgeEuro,
  CircleOff,
  CirclePlay,
  Factory,
  FilePlus,
  FileX,
  ImageOff,
  ImagePlus,
  Images,
  PackagePlus,
  Pencil,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatMoney } from '@/app/_ui/format/money';
import { Timeline } from '@/app/_ui/timeline';
import { type namesOf, who } from '../../_who';

type Props = { events: Event[]; currency: string; names: ReturnType<typeof namesOf> };
type Event = NonNullable<Outputs['catalog']['record']>['history'][number];

const minor = (value: unknown) => (typeof value === 'number' ? value : undefined);
const change = (before: unknown, after: unknown, currency: string) =>
  [minor(before), minor(after)].flatMap((n) => (n === undefined ? [] : formatMoney(n, currency))).join(' → ');
const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function told({ type, data }: Event, currency: string): { title: ReactNode; icon: ReactNode; detail?: ReactNode } {
  switch (type) {
    case 'product.created':
      return { title: 'Taken into the catalogue', icon: <PackagePlus /> };
    case 'product.price-changed':
      return {
        title: `Price ${change(data.previousMinor, data.priceMinor, currency)}`,
        icon: <BadgeEuro />,
        detail: text(data.reason),
      };
    case 'product.cost-changed':
      return {
        title: `Cost ${change(data.previousMinor, data.costMinor, currency)}`,
        icon: <Factory />,
        detail: text(data.reason),
      };
    case 'product.activated':
      return { title: 'Put on sale', icon: <CirclePlay /> };
    case 'product.deactivated':
      return { title: 'Taken off sale', icon: <CircleOff />, detail: text(data.reason) };
    case 'product.image-added':
      return { title: 'Photo added', icon: <ImagePlus />, detail: text(data.alt) };
    case 'product.image-described':
      return { title: 'Photo described', icon: <Pencil />, detail: text(data.alt) };
    case 'product.images-ordered':
      return { title: 'Photos put in another order', icon: <Images /> };
    case 'product.image-removed':
      return { title: 'Photo taken out', icon: <ImageOff /> };
    case 'product.file-added':
      return { title: 'Document added', icon: <FilePlus />, detail: text(data.title) };
    case 'product.file-removed':
      return { title: 'Document taken out', icon: <FileX /> };
    default:
      return { title: 'Facts changed', icon: <Pencil /> };
  }
}

/** What happened to the product, newest first: straight from its events. */
export function History({ events, currency, names }: Props) {
  return (
    <Panel title="History" description={`${events.length} ${events.length === 1 ? 'event' : 'events'}`}>
      {events.length === 0 ? (
        <EmptyState title="What happens to this product appears here" />
      ) : (
        <Timeline
          entries={events.map((event) => ({
            id: event.id,
            at: event.at,
            actor: [event.by, event.approvedBy]
              .flatMap((by) => (by ? [who(by, names, 'Staff')] : []))
              .join(', approved by '),
            ...told(event, currency),
          }))}
        />
      )}
    </Panel>
  );
}
