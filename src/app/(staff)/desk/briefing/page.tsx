import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { ButtonLink } from '@/app/_ui/button-link';
import { formatTime } from '@/app/_ui/format/time';
import { PageHeader } from '@/app/_ui/page-header';
import { Facts } from './facts';
import { FollowSwitch } from './follow-switch';
import { Summary } from './summary';

export const metadata: Metadata = { title: 'Briefing' };

export default async function BriefingPage() {
  const { day, facts, summary, morning, wanted } = await (await api()).analytics.briefing();
  const of = (part: string) => facts.filter((f) => f.part === part);
  return (
    <>
      <PageHeader
        title="Briefing"
        description={`${formatTime(day, 'long', { timeZone: 'UTC' })}. What happened, what waits for you, what the agents want.`}
        actions={
          <>
            {wanted !== null && <FollowSwitch wanted={wanted} />}
            <ButtonLink href="/desk/overview">All figures</ButtonLink>
          </>
        }
      />
      <div className="grid grid-cols-1 gap-5">
        <Summary summary={summary} morning={morning} />
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-3">
          <Facts
            title="What happened"
            facts={of('happened')}
            empty="Yesterday’s figures are shown to those who have orders or receivables."
          />
          <Facts title="What waits for you" facts={of('waits')} empty="Nothing waits for you." />
          <Facts
            title="What the agents want and did"
            facts={of('agents')}
            empty="The agents have proposed and done nothing since yesterday."
          />
        </div>
      </div>
    </>
  );
}
