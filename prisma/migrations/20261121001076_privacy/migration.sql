-- What a person asked about their data, and what came of it. It names nobody.
CREATE TABLE "person_request" (
  "orgId" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "state" TEXT NOT NULL,
  "requestedAt" TIMESTAMPTZ(6),
  "requestedBy" TEXT,
  "dueAt" TIMESTAMPTZ(6),
  "refusal" TEXT,
  "forgottenAt" TIMESTAMPTZ(6),
  "keptInvoices" INTEGER NOT NULL DEFAULT 0,
  "retainUntil" DATE,
  "exports" INTEGER NOT NULL DEFAULT 0,
  "exportedAt" TIMESTAMPTZ(6),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "person_request_pkey" PRIMARY KEY ("orgId", "personId")
);
CREATE INDEX "person_request_orgId_state_dueAt_idx" ON "person_request"("orgId", "state", "dueAt");
SELECT secure_table('person_request', '{customers}', 'personId');
