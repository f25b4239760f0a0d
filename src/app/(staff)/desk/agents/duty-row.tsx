import type { Outputs } from '@/app/_api/client';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import { ModeControl } from './mode-control';
import { Promotion } from './promotion';
import { RecordBars } from './record-bars';

export type Rung = Outputs['decisions']['ladder']['rungs'][number];
type Board = Outputs['decisions']['board'];
type Props = { agent: string; title: string; rung: Rung; board: Board['duties'][string] | undefined; owner: boolean };

/** One type of decision of an agent: how far it may go, what waits, and what its record says. */
export function DutyRow({ agent, title, rung, board, owner }: Props) {
  const standing = board?.standing;
  const waiting = board?.waiting ?? 0;
  return (
    <li className="grid gap-4 px-4 py-4">
      <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_auto]">
        <div className="grid gap-1">
          <h3 className="font-medium text-sm">
            <Link href={href(`/desk/agents/${agent}#${rung.kind}`)} className="hover:underline">
              {title}
            </Link>
          </h3>
          <p className="flex flex-wrap gap-x-3 text-dense text-muted">
            {waiting > 0 ? (
              <Link
                href={href(`/desk/inbox?agent=${agent}`)}
                className="font-medium text-ink underline underline-offset-2"
              >
                {waiting} waiting for you
              </Link>
            ) : (
              <span>Nothing waits</span>
            )}
            <Link href={href(`/desk/inbox?view=decided&agent=${agent}`)} className="hover:underline">
              {standing?.decided ? `${standing.decided} decided lately` : 'None decided yet'}
            </Link>
          </p>
        </div>
        <ModeControl kind={rung.kind} title={title} mode={rung.mode} ceiling={rung.ceiling} owner={owner} />
      </div>
      {standing && (
        <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
          <RecordBars standing={standing} rung={rung} />
        </div>
      )}
      {rung.because && !rung.changedBy && (
        <Notice tone="caution" title="It may do less than before">
          {rung.because}
        </Notice>
      )}
      {rung.offer && <Promotion kind={rung.kind} title={title} from={rung.mode} to={rung.offer} owner={owner} />}
    </li>
  );
}
