import type { z } from 'zod';
import { stream } from '@/server/kernel/stream';
import {
  ApiKeyIssued,
  ApiKeyRevoked,
  EmailVerified,
  OrganisationFounded,
  PasswordChanged,
  PasswordChangeRequired,
  PasswordResetRequested,
  SessionsEnded,
  StaffAccessChanged,
  UserDisabled,
  UserEnabled,
  UserGuestLinked,
  UserRegistered,
  UserTierChanged,
  VerificationRequested,
} from './contract';

export const organisation = stream({
  type: 'organisation',
  events: [OrganisationFounded],
  initial: { founded: false },
  evolve: () => ({ founded: true }),
});

type Registered = z.infer<typeof UserRegistered.schema>;

/** Nobody yet, or somebody who may or may not sign in. */
export type UserState =
  | { kind: 'none' }
  | {
      kind: 'active' | 'disabled';
      userId: string;
      tier: Registered['tier'];
      customerId: string | null;
      access: Registered['access'];
      /** Records of orders placed before or without the account. */
      guestIds: readonly string[];
      /** The password must be changed before it opens anything. */
      mustChange: boolean;
      verified: boolean;
      passwordHash: string | null;
      /** The one request that may still be answered. */
      reset: { requestId: string; expiresAt: string } | null;
      verification: { requestId: string } | null;
    };

export const user = stream({
  type: 'user',
  events: [
    UserRegistered,
    EmailVerified,
    VerificationRequested,
    PasswordResetRequested,
    PasswordChanged,
    PasswordChangeRequired,
    UserGuestLinked,
    StaffAccessChanged,
    UserDisabled,
    UserEnabled,
    UserTierChanged,
    SessionsEnded,
  ],
  initial: { kind: 'none' } as UserState, // widened: `none` is one of its forms
  evolve: (state, e): UserState => {
    if (e.type === 'user.registered') {
      const { userId, tier, customerId, access, passwordHash } = e.data;
      return {
        kind: 'active',
        userId,
        tier,
        customerId,
        access,
        passwordHash,
        guestIds: [],
        mustChange: false,
        verified: false,
        reset: null,
        verification: null,
      };
    }
    if (state.kind === 'none') return state;
    switch (e.type) {
      case 'user.email-verified':
        return { ...state, verified: true, verification: null };
      case 'user.verification-requested':
        return { ...state, verification: { requestId: e.data.requestId } };
      case 'user.password-reset-requested':
        return { ...state, reset: { requestId: e.data.requestId, expiresAt: e.data.expiresAt } };
      case 'user.password-changed':
        return { ...state, passwordHash: e.data.passwordHash, reset: null, mustChange: false };
      case 'user.password-change-required':
        return { ...state, mustChange: true };
      case 'user.guest-linked':
        return { ...state, guestIds: [...state.guestIds, e.data.customerId] };
      case 'user.access-changed':
        return { ...state, access: e.data.access };
      case 'user.tier-changed':
        return { ...state, tier: e.data.tier, customerId: e.data.customerId };
      case 'user.disabled':
        return { ...state, kind: 'disabled', reset: null };
      case 'user.enabled':
        return { ...state, kind: 'active' };
      default:
        return state;
    }
  },
});

export type ApiKeyState = { kind: 'none' | 'issued' | 'revoked' };

export const apiKey = stream({
  type: 'api-key',
  events: [ApiKeyIssued, ApiKeyRevoked],
  initial: { kind: 'none' } as ApiKeyState, // widened: `none` is one of its forms
  evolve: (_, e): ApiKeyState => ({ kind: e.type === 'api-key.issued' ? 'issued' : 'revoked' }),
});
