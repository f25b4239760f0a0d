CREATE TABLE "customer" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "userId" TEXT,
  "email" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "phone" TEXT,
  "company" TEXT,
  "country" TEXT NOT NULL,
  "currency" TEXT NOT NULL,
  "search" TEXT NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "customer_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE UNIQUE INDEX "customer_orgId_code_key" ON "customer"("orgId", "code");
CREATE INDEX "customer_orgId_email_idx" ON "customer"("orgId", "email");
CREATE INDEX "customer_orgId_since_id_idx" ON "customer"("orgId", "since", "id");

CREATE TABLE "customer_address" (
  "orgId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "address" JSONB NOT NULL,
  "defaultSince" TIMESTAMPTZ(3),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "customer_address_pkey" PRIMARY KEY ("orgId", "customerId", "id")
);

CREATE TABLE "dealer" (
  "orgId" UUID NOT NULL,
  "customerId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "company" TEXT NOT NULL,
  "taxId" TEXT NOT NULL,
  "website" TEXT,
  "name" TEXT NOT NULL,
  "email" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "country" TEXT NOT NULL,
  "address" JSONB NOT NULL,
  "message" TEXT NOT NULL,
  "tier" TEXT,
  "discountBp" INTEGER NOT NULL,
  "creditLimitMinor" BIGINT NOT NULL,
  "termsDays" INTEGER NOT NULL,
  "creditHeldMinor" BIGINT NOT NULL,
  "onHold" BOOLEAN NOT NULL,
  "holdReason" TEXT,
  "decisionNote" TEXT,
  "appliedAt" TIMESTAMPTZ(3) NOT NULL,
  "decidedAt" TIMESTAMPTZ(3),
  "decidedBy" TEXT,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "dealer_pkey" PRIMARY KEY ("orgId", "customerId")
);
CREATE INDEX "dealer_orgId_status_appliedAt_idx" ON "dealer"("orgId", "status", "appliedAt");

SELECT secure_table('customer', '{customers,orders,fulfillment,receivables}', 'id');
SELECT secure_table('customer_address', '{customers,orders,fulfillment}', 'customerId');
SELECT secure_table('dealer', '{customers,pricing,orders,receivables}', 'customerId');
