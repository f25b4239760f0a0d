import { everyone } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { EmailVerified, VerifyEmail } from '../contract';
import { verificationFits } from '../links';
import { spentLink } from '../refusals';
import { user } from '../state';

/** The link proves the mailbox. Following it again changes nothing. */
export const verifyEmail = command({
  name: 'identity.verify-email',
  input: VerifyEmail,
  allow: [everyone],
  stream: user,
  id: (i) => i.userId,
  gather: async (i) => (verificationFits(i) ? undefined : spentLink()),
  decide: (state, i) => {
    if (state.kind === 'none') return spentLink();
    if (state.verified) return [];
    return state.verification?.requestId === i.requestId ? [EmailVerified({ userId: i.userId })] : spentLink();
  },
});
