import { expect, it } from 'vitest';
import { Password, RegisterUser } from './contract';
import { GUESSABLE, guessable } from './guessable';

it.each([
  'aaaaaaaaaa',
  'ababababab',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'qwertz12345',
  'abcdefghij',
  '1q2w3e4r5t',
  'Password123!',
  'P@ssw0rd2026',
  'passwordpassword',
  'administrator1',
  'iloveyou2026',
])('%s is tried first', (password) => {
  expect(Password.safeParse(password).error?.issues[0]?.message).toBe(GUESSABLE);
});
it.each([
  'a well that never runs dry',
  'a long password',
  'correct horse battery',
  'not used here',
  'Zx9!kq3vTw',
  'ein langer Satz',
])('%s is not', (password) => {
  expect(Password.safeParse(password).success).toBe(true);
});
it('is not the name of the mailbox', () => {
  expect(guessable('ada.lovelace1', ['ada.lovelace@example.com'])).toBe(true);
  expect(guessable('x Ada.Lovelace@example.com 77', ['ada.lovelace@example.com'])).toBe(true);
  expect(guessable('ada and her engine', ['ada.lovelace@example.com'])).toBe(false);
  const id = '0193a1b2-0000-7000-8000-000000000001';
  const user = { userId: id, tier: 'consumer', name: 'Ada', customerId: null, access: null };
  const sent = { ...user, email: 'ada.lovelace@example.com', password: 'ada.lovelace' };
  expect(RegisterUser.safeParse(sent).error?.issues).toMatchObject([{ path: ['password'], message: GUESSABLE }]);
});
