import { agentName } from '../../agents/names';

/** What woke an agent, in words; `names` are the staff by user id. */
export function triggerWords(trigger: string, names: Readonly<Record<string, string>>): string {
  const [kind = '', id = ''] = trigger.split(':');
  if (kind === 'schedule') return 'its own hour';
  if (kind === 'user') return `${names[id] ?? 'a colleague'} asked`;
  if (kind === 'api') return 'an API key asked';
  if (kind === 'stale') return 'facts had changed';
  if (kind === 'agent') return `${agentName(id)} asked`;
  return trigger.replaceAll('-', ' ');
}

/** How long it took: "12 ms", "0.4 s", "2 min 5 s". */
export function lengthWords(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 120) return `${minutes} min ${Math.round((ms % 60_000) / 1000)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
