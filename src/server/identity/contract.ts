import { z } from 'zod';
import { roles } from '@/server/kernel/actor';
import { event } from '@/server/kernel/event';
import { Currency } from '@/server/kernel/money';
import { Country, Email, Id, text } from '@/server/kernel/values';
import { GUESSABLE, guessable } from './guessable';

/** Functions that staff may be given, in the order of the street. */
export const functions = [
  'catalog',
  'customers',
  'pricing',
  'inventory',
  'orders',
  'checkout',
  'fulfillment',
  'receivables',
  'forecasting',
  'procurement',
  'decisions',
  'analytics',
  'integrations',
  'platform',
  'event-log',
] as const;
export const FunctionName = z.enum(functions);

/** Scopes of API keys: `<function>:read` or `<function>:write`. */
export const Scope = z.string().regex(/^[a-z-]+:(read|write)$/);

export const Tier = z.enum(['consumer', 'dealer', 'staff']);
export const StaffAccess = z.object({
  role: z.enum(roles),
  functions: z.array(z.union([FunctionName, z.literal('*')])),
});

export const Password = z
  .string()
  .min(10, 'At least 10 characters')
  .max(200, 'At most 200 characters')
  .refine((password) => !guessable(password), GUESSABLE);

const subject = { subject: (d: { userId: string }) => d.userId };

// Stream `user`, id = userId. The hash (argon2id) is personal: only ciphertext reaches the log.
export const UserRegistered = event(
  'user.registered',
  z.object({
    userId: Id,
    tier: Tier,
    email: z.string(),
    name: z.string(),
    passwordHash: z.string().nullable(),
    customerId: Id.nullable(),
    access: StaffAccess.nullable(),
  }),
  { personal: { ...subject, erased: { email: '(erased)', name: '(erased)', passwordHash: null } } },
);
export const EmailVerified = event('user.email-verified', z.object({ userId: Id }));
export const VerificationRequested = event('user.verification-requested', z.object({ userId: Id, requestId: Id }));
export const PasswordResetRequested = event(
  'user.password-reset-requested',
  z.object({ userId: Id, requestId: Id, expiresAt: z.iso.datetime() }),
);
export const PasswordChanged = event(
  'user.password-changed',
  z.object({ userId: Id, passwordHash: z.string(), requestId: Id.nullable() }),
  {
    personal: { ...subject, erased: { passwordHash: '' } },
  },
);
export const StaffAccessChanged = event('user.access-changed', z.object({ userId: Id, access: StaffAccess }));
export const UserDisabled = event('user.disabled', z.object({ userId: Id, reason: z.string() }));
export const UserEnabled = event('user.enabled', z.object({ userId: Id }));
export const UserTierChanged = event(
  'user.tier-changed',
  z.object({ userId: Id, tier: Tier, customerId: Id.nullable() }),
);
/** A customer record from orders placed without the account: the account has proven that its mailbox is theirs. */
export const UserGuestLinked = event('user.guest-linked', z.object({ userId: Id, customerId: Id }));
/** The password counts no more: its owner chooses another one by the link of a mail. */
export const PasswordChangeRequired = event(
  'user.password-change-required',
  z.object({ userId: Id, reason: z.string() }),
);
export const SessionsEnded = event('user.sessions-ended', z.object({ userId: Id, sessionId: z.string().nullable() }));

// Stream `organisation`, id = orgId.
export const OrganisationFounded = event(
  'organisation.founded',
  z.object({
    slug: z.string(),
    name: z.string(),
    currency: z.string().length(3),
    country: z.string().length(2),
    timeZone: z.string(),
  }),
);

// Stream `api-key`, id = keyId. Only the SHA-256 of the secret is kept.
export const ApiKeyIssued = event(
  'api-key.issued',
  z.object({ keyId: Id, name: z.string(), prefix: z.string(), hash: z.string(), scopes: z.array(Scope) }),
);
export const ApiKeyRevoked = event('api-key.revoked', z.object({ keyId: Id }));

export const RegisterUser = z
  .object({
    userId: Id,
    tier: Tier,
    email: Email,
    name: text(120, 'Enter your name'),
    password: Password.nullable(),
    customerId: Id.nullable(),
    access: StaffAccess.nullable(),
  })
  .refine(({ email, password }) => password === null || !guessable(password, [email]), {
    path: ['password'],
    message: GUESSABLE,
  });

/** Starts an organisation's log: once, before anything else. */
export const FoundOrganisation = z.object({
  orgId: Id,
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'Lower-case letters, digits and hyphens'),
  name: text(120, 'Enter the name'),
  currency: Currency,
  country: Country,
  timeZone: text(60, 'Choose a time zone'),
});

const Token = z.string().min(20).max(100);
/** Somebody with the link of a mail proves that the mailbox is theirs. */
export const VerifyEmail = z.object({ userId: Id, requestId: Id, token: Token });
export const RequestVerification = z.object({ userId: Id });
export const RequestPasswordReset = z.object({ userId: Id });
export const ResetPassword = z.object({ userId: Id, requestId: Id, token: Token, password: Password });
export const ChangePassword = z.object({
  currentPassword: z.string().min(1, 'Enter your current password').max(200),
  newPassword: Password,
});
export const EndSessions = z.object({ sessionId: Id.nullable() });

export const AddStaff = z.object({
  userId: Id,
  email: Email,
  name: text(120, 'Enter the name'),
  access: StaffAccess,
});
export const ChangeAccess = z.object({ userId: Id, access: StaffAccess });
export const DisableUser = z.object({ userId: Id, reason: text(500, 'Say why') });
export const EnableUser = z.object({ userId: Id });
export const LinkGuest = z.object({ userId: Id, customerId: Id });
export const RequirePasswordChange = z.object({ userId: Id, reason: text(500, 'Say why') });
export const ChangeTier = z.object({ userId: Id, tier: Tier.exclude(['staff']), customerId: Id });

/** The secret is made by the server and shown once; the command is told its SHA-256 only. */
export const IssueApiKey = z.object({
  keyId: Id,
  name: text(80, 'Say what the key is for'),
  prefix: z.string().regex(/^[a-z0-9]{8}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  scopes: z.array(Scope).min(1, 'Choose at least one scope').max(40),
});
export const RevokeApiKey = z.object({ keyId: Id });

/** What API keys may be allowed: reading or writing of a function. */
export const scopes = functions.flatMap((name) => [`${name}:read`, `${name}:write`]);
