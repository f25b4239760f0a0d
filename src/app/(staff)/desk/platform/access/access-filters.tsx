'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import type { Outputs } from '@/app/_api/client';
import { withParams } from '@/app/_ui/address/address';
import { FilterChips } from '@/app/_ui/address/filter-chips';
import { SearchBox } from '@/app/_ui/address/search-box';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { actorLabel, type Names } from '../../events/words';
import { deedWords, recordWord } from './words';

type Props = { choices: Outputs['privacy']['accessChoices']; names: Names };

/** What the audit is narrowed to: kept in the address, the same for the list and the CSV. */
export function AccessFilters({ choices, names }: Props) {
  const router = useRouter();
  const params = useSearchParams();
  const set = (name: string, value: string | null) =>
    router.replace(href(withParams(params.toString(), { [name]: value })), { scroll: false });
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <SearchBox label="Record id" param="recordId" placeholder="Record: id or number" className="max-w-56" />
      <SearchBox label="Address" param="address" placeholder="From address, such as 192.0.2.7" className="max-w-56" />
      <FilterChips
        filters={[
          {
            param: 'deed',
            label: 'What',
            options: Object.entries(deedWords).map(([value, { label }]) => ({ value, label })),
          },
          {
            param: 'record',
            label: 'Record',
            options: choices.records.map((value) => ({ value, label: recordWord(value) })),
          },
          {
            param: 'by',
            label: 'Who',
            options: [
              { value: 'user:', label: 'Any person' },
              { value: 'api:', label: 'Any API key' },
              ...choices.actors.map((by) => ({ value: by, label: actorLabel(by, names) })),
            ],
          },
        ]}
      />
      {(['from', 'to'] as const).map((name) => (
        <label key={name} htmlFor={`access-${name}`} className="flex items-center gap-1.5 text-dense text-muted">
          {name === 'from' ? 'From' : 'To'}
          <Input
            id={`access-${name}`}
            type="date"
            className="h-7 w-36 text-dense"
            value={params.get(name) ?? ''}
            onChange={(event) => set(name, event.target.value || null)}
          />
        </label>
      ))}
    </div>
  );
}
