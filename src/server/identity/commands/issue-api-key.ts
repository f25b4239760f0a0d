import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { ApiKeyIssued, IssueApiKey } from '../contract';
import { apiKey } from '../state';

export const issueApiKey = command({
  name: 'identity.issue-api-key',
  input: IssueApiKey,
  allow: [staff('platform', 'admin'), system],
  stream: apiKey,
  id: (i) => i.keyId,
  decide: (state, i) =>
    state.kind === 'none'
      ? [ApiKeyIssued(i)]
      : reject('key-exists', 'This key was issued already.', { kind: 'conflict' }),
});
