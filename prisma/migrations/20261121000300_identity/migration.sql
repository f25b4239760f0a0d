CREATE TABLE "organisation" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "currency" CHAR(3) NOT NULL,
  "country" CHAR(2) NOT NULL,
  "timeZone" TEXT NOT NULL,
  "foundedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "organisation_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "organisation_slug_key" ON "organisation"("slug");

CREATE TABLE "user_account" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "tier" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "customerId" UUID,
  "role" TEXT,
  "functions" TEXT[],
  "emailVerifiedAt" TIMESTAMPTZ(6),
  "passwordChangedAt" TIMESTAMPTZ(6),
  "sessionsEndedAt" TIMESTAMPTZ(6),
  "disabledAt" TIMESTAMPTZ(6),
  "disabledReason" TEXT,
  "createdAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "user_account_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "user_account_orgId_tier_createdAt_idx" ON "user_account"("orgId", "tier", "createdAt");
CREATE INDEX "user_account_orgId_customerId_idx" ON "user_account"("orgId", "customerId");
-- Erased people share one placeholder (partial: unknown to Prisma's schema).
CREATE UNIQUE INDEX "user_account_orgId_email_key" ON "user_account"("orgId", "email") WHERE "email" <> '(erased)';

CREATE TABLE "user_credential" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "passwordHash" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "user_credential_pkey" PRIMARY KEY ("orgId", "id")
);

CREATE TABLE "api_key" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "prefix" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  "scopes" TEXT[],
  "issuedAt" TIMESTAMPTZ(6) NOT NULL,
  "issuedBy" TEXT NOT NULL,
  "revokedAt" TIMESTAMPTZ(6),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "api_key_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "api_key_orgId_prefix_key" ON "api_key"("orgId", "prefix");

CREATE TABLE "api_key_use" (
  "orgId" UUID NOT NULL,
  "keyId" UUID NOT NULL,
  "lastUsedAt" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "api_key_use_pkey" PRIMARY KEY ("orgId", "keyId")
);

CREATE TABLE "session" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "userId" UUID NOT NULL,
  "createdAt" TIMESTAMPTZ(6) NOT NULL,
  "lastSeenAt" TIMESTAMPTZ(6) NOT NULL,
  "expiresAt" TIMESTAMPTZ(6) NOT NULL,
  "ip" TEXT,
  "userAgent" TEXT,
  CONSTRAINT "session_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "session_orgId_tokenHash_key" ON "session"("orgId", "tokenHash");
CREATE INDEX "session_orgId_userId_idx" ON "session"("orgId", "userId");

CREATE TABLE "session_end" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "endedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "session_end_pkey" PRIMARY KEY ("orgId", "userId", "id")
);

CREATE TABLE "rate_limit" (
  "orgId" UUID NOT NULL,
  "key" TEXT NOT NULL,
  "points" INTEGER NOT NULL,
  "expiresAt" TIMESTAMPTZ(6) NOT NULL,
  CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("orgId", "key")
);
CREATE INDEX "rate_limit_orgId_expiresAt_idx" ON "rate_limit"("orgId", "expiresAt");

SELECT secure_table('organisation', '{*}', NULL, true);
SELECT secure_table('user_account', '{customers,platform}');
SELECT secure_table('user_credential', '{}');
SELECT secure_table('api_key', '{platform}');
SELECT secure_table('api_key_use', '{platform}');
SELECT secure_table('session', '{}');
SELECT secure_table('session_end', '{}');
SELECT secure_table('rate_limit', '{}');


-- Colleagues know each other's names; a customer's users see their own company's.
CREATE POLICY by_colleague ON "user_account" FOR SELECT USING ((SELECT app_kind()) = 'staff' AND "tier" = 'staff');
CREATE POLICY by_owner ON "user_account" FOR SELECT USING ("customerId" = (SELECT app_customer())::uuid);

-- A request knows a name and looks for its organisation before any scope exists. Not FORCEd for the reason given at es_head.
ALTER TABLE "organisation" NO FORCE ROW LEVEL SECURITY;
CREATE FUNCTION organisation_by_slug(p_slug text)
RETURNS TABLE ("orgId" uuid, slug text, name text, currency text, country text, "timeZone" text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT o."orgId", o.slug, o.name, o.currency::text, o.country::text, o."timeZone" FROM organisation o WHERE o.slug = p_slug $$;
REVOKE ALL ON FUNCTION organisation_by_slug(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION organisation_by_slug(text) TO jovey_app;
