import type { Metadata } from 'next';
import { ChangePassword } from '@/app/_account/change-password';
import { Sessions } from '@/app/_account/sessions';
import { IfMay } from '@/app/_api/if-may';
import { past } from '@/app/_api/past';
import { api, signedIn } from '@/app/_api/server';
import { OfNow } from '../../_of-now';

export const metadata: Metadata = { title: 'Password and sessions' };

export default async function MyAccountPage() {
  const [person, sessions, looking] = await Promise.all([signedIn(), (await api()).identity.sessions(), past()]);
  return (
    <OfNow why="Where you are signed in is not recorded.">
      <div className="grid max-w-3xl gap-5">
        <Sessions sessions={sessions} current={person?.sessionId} fixed={looking !== undefined} />
        <IfMay give="identity.changePassword">
          <ChangePassword />
        </IfMay>
      </div>
    </OfNow>
  );
}
