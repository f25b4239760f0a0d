import { type Status, StatusBadge } from '@/app/_ui/status-badge';

const states: Record<string, [Status, string]> = {
  kept: ['draft', 'Kept'],
  queued: ['waiting', 'Queued'],
  sending: ['active', 'Sending'],
  retrying: ['waiting', 'Trying again'],
  sent: ['done', 'Sent'],
  failed: ['problem', 'Failed'],
};

/** What became of a mail. "Kept" means it was written, and there was no mail server to send it. */
export function MailStatus({ status }: { status: string }) {
  const [state, word] = states[status] ?? ['open', status];
  return <StatusBadge status={state}>{word}</StatusBadge>;
}
