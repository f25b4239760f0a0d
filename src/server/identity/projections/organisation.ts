import { projection } from '@/server/kernel/projection';
import { OrganisationFounded } from '../contract';

type Row = {
  id: string;
  slug: string;
  name: string;
  currency: string;
  country: string;
  timeZone: string;
  foundedAt: string;
};

export const organisationRow = projection<Row>({
  name: 'identity.organisation',
  table: 'organisation',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(
      OrganisationFounded,
      (e) => ({ id: e.streamId.slice('organisation-'.length) }),
      (_, e, key) => ({ id: String(key.id), ...e.data, foundedAt: e.at }),
    ),
  ],
});
