import { type Status, StatusBadge } from '@/app/_ui/status-badge';

const looks: Record<string, { status: Status; word: string }> = {
  proposed: { status: 'waiting', word: 'Waiting' },
  approved: { status: 'active', word: 'Being carried out' },
  rejected: { status: 'stopped', word: 'Rejected' },
  withdrawn: { status: 'stopped', word: 'Withdrawn' },
  expired: { status: 'stopped', word: 'Expired' },
  stale: { status: 'problem', word: 'Facts had changed' },
  executed: { status: 'done', word: 'Carried out' },
  failed: { status: 'problem', word: 'Could not be done' },
  undone: { status: 'stopped', word: 'Undone' },
  shadow: { status: 'draft', word: 'Only noted' },
};

/** Where a decision stands, in a word. */
export function StatusWord({ decision }: { decision: { status: string; edited: boolean } }) {
  const { status, word } = looks[decision.status] ?? { status: 'open' as const, word: decision.status };
  return (
    <StatusBadge status={status}>
      {word}
      {decision.edited && ', edited'}
    </StatusBadge>
  );
}
