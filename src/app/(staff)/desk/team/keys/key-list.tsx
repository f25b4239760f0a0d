'use client';
import { useMutation } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { EmptyState } from '@/app/_ui/empty-state';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StatusBadge } from '@/app/_ui/status-badge';
import { Table, Tbody, Td, Th, Thead, Tr } from '@/app/_ui/table/table';

type ApiKey = Outputs['identity']['apiKeys'][number];

/** The keys programs use, the revoked ones too: what a key did stays readable. */
export function KeyList({ keys }: { keys: ApiKey[] }) {
  if (keys.length === 0)
    return (
      <EmptyState icon={<KeyRound />} title="Keys for programs appear here.">
        Issue one for each program that uses /api/v1, with only the scopes it needs.
      </EmptyState>
    );
  return (
    <Table aria-label="API keys">
      <Thead>
        <tr>
          <Th>For</Th>
          <Th>Begins with</Th>
          <Th className="max-md:hidden">May</Th>
          <Th className="max-lg:hidden">Issued</Th>
          <Th>Last used</Th>
          <Th>State</Th>
          <Th align="right">
            <span className="sr-only">Actions</span>
          </Th>
        </tr>
      </Thead>
      <Tbody>
        {keys.map((key) => (
          <Tr key={key.id}>
            <Td className="font-medium">{key.name}</Td>
            <Td figures>jv_live_{key.prefix}</Td>
            <Td className="max-w-80 text-muted max-md:hidden">{key.scopes.join(', ')}</Td>
            <Td className="text-muted max-lg:hidden">
              <RelativeTime at={key.issuedAt} />
            </Td>
            <Td className="text-muted">{key.lastUsedAt ? <RelativeTime at={key.lastUsedAt} /> : 'Never'}</Td>
            <Td>
              <StatusBadge status={key.revokedAt ? 'stopped' : 'done'}>
                {key.revokedAt ? 'Revoked' : 'Active'}
              </StatusBadge>
            </Td>
            <Td align="right">
              <IfMay give="identity.revokeApiKey">{!key.revokedAt && <RevokeButton apiKey={key} />}</IfMay>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function RevokeButton({ apiKey }: { apiKey: ApiKey }) {
  const router = useRouter();
  const revoke = useMutation(useTRPC().identity.revokeApiKey.mutationOptions());
  const confirm = async () => {
    try {
      await revoke.mutateAsync({ keyId: apiKey.id });
      router.refresh();
    } catch (error) {
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      trigger={
        <Button size="sm" variant="ghost">
          Revoke
        </Button>
      }
      title={`Revoke the key for ${apiKey.name}?`}
      description="The program that uses it is refused from now on. A revoked key cannot be used again."
      confirm="Revoke key"
      onConfirm={confirm}
    />
  );
}
