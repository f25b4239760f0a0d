CREATE TABLE "mail" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "template" TEXT NOT NULL,
  "recipientId" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "variables" JSONB NOT NULL,
  "regardingKind" TEXT NOT NULL,
  "regardingId" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "attempts" INTEGER NOT NULL,
  "resends" INTEGER NOT NULL,
  "queuedAt" TIMESTAMPTZ(3) NOT NULL,
  "dueAt" TIMESTAMPTZ(3),
  "attemptedAt" TIMESTAMPTZ(3),
  "sentAt" TIMESTAMPTZ(3),
  "error" TEXT,
  "messageId" TEXT,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "mail_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "mail_orgId_queuedAt_id_idx" ON "mail"("orgId", "queuedAt", "id");
CREATE INDEX "mail_orgId_status_dueAt_idx" ON "mail"("orgId", "status", "dueAt");
CREATE INDEX "mail_orgId_recipientId_queuedAt_idx" ON "mail"("orgId", "recipientId", "queuedAt");

SELECT secure_table('mail', '{integrations,customers}');
