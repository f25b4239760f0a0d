'use client';
import { Users } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Badge } from '@/app/_ui/badge';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';
import type { Role } from '@/server/kernel/actor';
import { AccessDialog } from './access-dialog';
import { AddDialog } from './add-dialog';
import { DisableButton, EnableButton } from './disable-button';
import { functionsInWords, roleNames } from './names';
import { NewPasswordButton } from './new-password-button';

export type Member = Outputs['identity']['staff'][number];
type Props = { members: Member[]; me: string /** The reader's role when they may change the team. */; may?: Role };

/** Everybody who works here. */
export function MemberList({ members, me, may }: Props) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2 justify-self-end">
        <CsvLink href="/desk/team/csv" />
        {may && (
          <IfMay give="identity.addStaff">
            <AddDialog may={may} />
          </IfMay>
        )}
      </div>
      {members.length === 0 ? (
        <EmptyState icon={<Users />} title="Everybody who works here appears in this list.">
          An owner or administrator takes people in with “Add a person”.
        </EmptyState>
      ) : (
        <Table aria-label="Team">
          <Thead>
            <tr>
              <Th>Name</Th>
              <Th>Role</Th>
              <Th className="@max-3xl:hidden">Functions</Th>
              <Th>State</Th>
              <Th className="@max-5xl:hidden">Since</Th>
              <Th align="right">
                <span className="sr-only">Actions</span>
              </Th>
            </tr>
          </Thead>
          <Tbody>
            {members.map((member) => (
              <MemberRow key={member.id} member={member} me={me} may={may} />
            ))}
          </Tbody>
        </Table>
      )}
    </div>
  );
}

function MemberRow({ member, me, may }: { member: Member } & Omit<Props, 'members'>) {
  const self = member.id === me;
  const within = may === 'owner' || member.role !== 'owner';
  return (
    <Tr>
      <Td>
        <span className="font-medium">{member.name}</span> {self && <Badge>You</Badge>}
        <span className="block text-muted">{member.email}</span>
      </Td>
      <Td>{isRole(member.role) ? roleNames[member.role].name : 'None'}</Td>
      <Td className="max-w-80 text-muted @max-3xl:hidden">{functionsInWords(member.role, member.functions)}</Td>
      <Td>
        <State member={member} />
      </Td>
      <Td className="text-muted @max-5xl:hidden">
        <RelativeTime at={member.createdAt} />
      </Td>
      <Td align="right">
        {may && !self && within && (
          <span className="inline-flex gap-1">
            <IfMay give="identity.changeAccess">
              <AccessDialog member={member} may={may} />
            </IfMay>
            {!member.disabledAt && member.passwordChangedAt && (
              <IfMay give="identity.requirePasswordChange">
                <NewPasswordButton user={member} />
              </IfMay>
            )}
            <IfMay give="identity.disableUser">
              {member.disabledAt ? <EnableButton member={member} /> : <DisableButton member={member} />}
            </IfMay>
          </span>
        )}
      </Td>
    </Tr>
  );
}

const isRole = (role: string | null): role is Role => role !== null && role in roleNames;

function State({ member }: { member: Member }) {
  if (member.disabledAt)
    return (
      <span title={member.disabledReason ?? undefined}>
        <StatusBadge status="stopped">Disabled</StatusBadge>
      </span>
    );
  if (!member.passwordChangedAt) return <StatusBadge status="waiting">Invited</StatusBadge>;
  if (member.passwordSpentAt) return <StatusBadge status="waiting">Must choose a password</StatusBadge>;
  return <StatusBadge status="done">Active</StatusBadge>;
}
