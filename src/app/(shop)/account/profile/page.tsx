import { ChangePassword } from '@/app/_account/change-password';
import { PersonalData } from '@/app/_account/personal-data';
import { Sessions } from '@/app/_account/sessions';
import { buyer } from '../buyer';
import { ProfileForm } from './profile-form';

/** Who the account's owner is, their password and their sessions. */
export default async function ProfilePage() {
  const { caller, person, customerId } = await buyer('/account/profile');
  const seen = await caller.eventLog.head();
  const [me, sessions, asked] = await Promise.all([
    caller.customers.me(),
    caller.identity.sessions(),
    caller.privacy.get({ personId: customerId }),
  ]);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <h1 className="sr-only">Profile</h1>
      {me && <ProfileForm me={me} seen={seen} />}
      <ChangePassword />
      <Sessions sessions={sessions} current={person.sessionId} />
      <PersonalData personId={customerId} asked={asked} />
    </div>
  );
}
