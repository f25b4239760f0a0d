'use client';
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { type Status, StatusBadge } from '@/app/_ui/status-badge';
import { type ArgumentLine, argumentLines, sameDraft } from './argument-lines';
import type { ConsideredDuty, Run } from './considered';
import { Snapshot } from './snapshot';

type Props = {
  runId: string;
  kind: string;
  subject: ConsideredDuty['subjects'][number];
  decision?: Run['decisions'][number];
};

const looks: Record<string, { status: Status; word: string }> = {
  drafted: { status: 'done', word: 'Drafted' },
  denied: { status: 'problem', word: 'Denied' },
  left: { status: 'draft', word: 'Left alone' },
};

/** One subject: what became of it, the draft beside the policy's, and on demand everything that was seen of it. */
export function SubjectRow({ runId, kind, subject: s, decision }: Props) {
  const [open, setOpen] = useState(false);
  const look = looks[s.outcome] ?? { status: 'open' as const, word: s.outcome };
  const detail = s.outcome === 'denied' ? s.reasons.join(' ') : inLine(argumentLines(s.draft));
  const same = sameDraft(s.draft, s.twin);
  return (
    <li className="text-dense">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="grid w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 px-4 py-2 text-left -outline-offset-2 hover:bg-sunken/60 lg:grid-cols-[auto_minmax(0,2fr)_minmax(0,3fr)_auto]"
      >
        <ChevronRight
          aria-hidden="true"
          className={cn('size-4 text-muted transition-transform', open && 'rotate-90')}
        />
        <span className={cn('truncate', !detail && 'lg:col-span-2')}>{s.label}</span>
        {detail && (
          <span className="truncate text-muted max-lg:col-span-2 max-lg:col-start-2 max-lg:row-start-2">{detail}</span>
        )}
        <StatusBadge status={look.status} className="max-lg:col-start-3 max-lg:row-start-1">
          {look.word}
        </StatusBadge>
      </button>
      {open && (
        <div className="grid gap-4 bg-sunken/50 px-4 py-3 lg:pl-11">
          {decision && (
            <p>
              <Link
                className="underline underline-offset-2"
                href={href(`/desk/inbox?view=${viewOf(decision.status)}&id=${decision.id}`)}
              >
                {decision.sentence}
              </Link>
            </p>
          )}
          {s.outcome === 'drafted' && !decision && (
            <p className="text-muted">Others were worth more: it was not put before anybody in this run.</p>
          )}
          {(s.draft || s.twin) && (
            <div className="grid gap-3 sm:grid-cols-2">
              <Draft title={s.by === 'model' ? 'The model’s draft' : 'The draft'} lines={argumentLines(s.draft)} />
              {same ? (
                <p className="text-muted">
                  {s.by === 'model' ? 'The policy wanted the same.' : 'Drafted by the policy itself.'}
                </p>
              ) : (
                <Draft title="The policy’s own" lines={argumentLines(s.twin)} />
              )}
            </div>
          )}
          {s.reasons.length > 0 && (
            <ul className="grid list-disc gap-0.5 pl-4">
              {s.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          )}
          <Snapshot runId={runId} kind={kind} subjectId={s.subjectId} />
        </div>
      )}
    </li>
  );
}

const inLine = (lines: ArgumentLine[]) => lines.map(({ name, value }) => `${name} ${value}`).join(' · ');
const viewOf = (status: string) => (status === 'proposed' ? 'waiting' : status === 'shadow' ? 'observed' : 'decided');

function Draft({ title, lines }: { title: string; lines: ArgumentLine[] }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      {lines.length === 0 ? (
        <p className="text-muted">Leave it as it is.</p>
      ) : (
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5">
          {lines.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="figures break-words">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
