import { z } from 'zod';

const Csrf = z.object({ csrfToken: z.string() });
const Answer = z.object({ url: z.string() });

/** Signs in through next-auth. Answers a sentence when it was refused, nothing when it worked. */
export async function signIn(email: string, password: string): Promise<string | undefined> {
  try {
    const { csrfToken } = Csrf.parse(await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json());
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      body: new URLSearchParams({ email, password, csrfToken, callbackUrl: '/', json: 'true' }),
    });
    const error = new URL(Answer.parse(await answer.json()).url, location.origin).searchParams.get('error');
    return error === null ? undefined : sentence(error);
  } catch {
    return 'The shop did not answer. Nothing was lost: please try again in a moment.';
  }
}

function sentence(error: string) {
  if (error === 'password-spent')
    return 'This password is not used any more. We have sent you a mail with a link: choose a new one there.';
  const seconds = /^locked-(\d+)$/.exec(error)?.[1];
  if (!seconds) return 'E-mail and password do not fit together. Check both, or set a new password.';
  const minutes = Math.max(1, Math.ceil(Number(seconds) / 60));
  return `Too many attempts. Please wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or set a new password by e-mail.`;
}
