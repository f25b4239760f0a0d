'use client';
import { X } from 'lucide-react';
import { useRouter, useSearchParams } from 'next/navigation';
import type { Outputs } from '@/app/_api/client';
import { withParams } from '@/app/_ui/address/address';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { Button } from '@/app/_ui/button';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { actorLabel, type Names, shortId } from './words';

type Props = { choices: Outputs['eventLog']['choices']; names: Names };
const plain = (value: string) => ({ value, label: value });

/** What the stream is narrowed to: kept in the address, the same for the list, the live stream and the CSV. */
export function EventFilters({ choices, names }: Props) {
  const router = useRouter();
  const params = useSearchParams();
  const set = (name: string, value: string | null) =>
    router.replace(href(withParams(params.toString(), { [name]: value })), { scroll: false });
  const correlation = params.get('correlationId');
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SearchBox label="Stream id" param="streamId" placeholder="Stream, such as order-0193…" className="max-w-64" />
      <FilterChips
        filters={[
          { param: 'type', label: 'Type', many: true, options: choices.types.map(plain) },
          { param: 'streamType', label: 'About', options: choices.streamTypes.map(plain) },
          {
            param: 'by',
            label: 'Who',
            options: [
              { value: 'user:', label: 'Any person' },
              { value: 'agent:', label: 'Any agent' },
              { value: 'api:', label: 'Any API key' },
              { value: 'system:', label: 'The system' },
              ...choices.actors.map((by) => ({ value: by, label: actorLabel(by, names) })),
            ],
          },
        ]}
      />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} htmlFor={`events-${name}`} className="flex items-center gap-1.5 text-dense text-muted">
          {name === 'from' ? 'From' : 'To'}
          <Input
            id={`events-${name}`}
            type="date"
            className="h-7 w-36 text-dense"
            value={params.get(name) ?? ''}
            onChange={(event) => set(name, event.target.value || null)}
          />
        </label>
      ))}
      {correlation && (
        <Button size="sm" onClick={() => set('correlationId', null)}>
          One request {shortId(correlation)} <X aria-label="Remove" />
        </Button>
      )}
    </div>
  );
}
