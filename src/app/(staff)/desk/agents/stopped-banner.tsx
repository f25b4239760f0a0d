import { OctagonX } from 'lucide-react';
import { api } from '@/app/_api/server';
import { DateTime } from '@/app/_ui/date-time';
import { namesOf, who } from '../_who';
import { ResumeButton } from './resume-button';

/** Unmistakable while a kill switch is thrown: which, by whom, why, since when. Nothing is shown otherwise. */
export async function StoppedBanner() {
  const { decisions, identity } = await api();
  const { stopped } = await decisions.ladder();
  if (stopped.length === 0) return null;
  const [agents, staff] = await Promise.all([decisions.agents(), identity.staff()]);
  const title = (name: string) => agents.find((a) => a.name === name)?.title ?? name;
  const all = stopped.filter((s) => s.agent === 'all');
  return (
    <div role="alert" className="mb-5 grid gap-2">
      {(all.length > 0 ? all : stopped).map((s) => (
        <div
          key={s.agent}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-negative px-4 py-3 text-negative-ink"
        >
          <OctagonX aria-hidden="true" className="size-6 shrink-0" />
          <div className="grid min-w-0 flex-1 basis-60 gap-0.5 text-sm">
            <p className="font-semibold text-base">
              {s.agent === 'all' ? 'All agents are stopped' : `The ${title(s.agent).toLowerCase()} agent is stopped`}
            </p>
            <p>
              Nothing of {s.agent === 'all' ? 'theirs' : 'its'} is proposed, approved or carried out. Stopped by{' '}
              {who(s.by, namesOf(staff), 'a member of staff')}, <DateTime at={s.at} />
              {s.reason && `: “${s.reason}”`}
            </p>
          </div>
          <ResumeButton agent={s.agent} title={s.agent === 'all' ? undefined : title(s.agent)} />
        </div>
      ))}
    </div>
  );
}
