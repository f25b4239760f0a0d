import { expect, it } from 'vitest';
import { namesOf, who } from './_who';

const names = namesOf([{ id: '7', name: 'Olga Berg' }]);

it.each([
  ['user:7', 'Olga Berg'],
  ['user:8', 'The applicant'],
  ['visitor', 'The applicant'],
  ['system:customers.when-mailbox-proven', 'Automatic'],
  ['agent:pricing', 'The pricing agent'],
  ['api:3', 'API key'],
])('%s is %s', (by, words) => expect(who(by, names, 'The applicant')).toBe(words));
