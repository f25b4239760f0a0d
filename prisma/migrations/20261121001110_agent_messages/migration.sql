CREATE TABLE "message_thread" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "topic" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  "sentence" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "waitsFor" UUID,
  "deadline" TIMESTAMPTZ(6),
  "messages" INTEGER NOT NULL,
  "joined" TEXT[],
  "startedAt" TIMESTAMPTZ(6) NOT NULL,
  "lastAt" TIMESTAMPTZ(6) NOT NULL,
  "closedBy" TEXT,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "message_thread_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "message_thread_orgId_lastAt_idx" ON "message_thread"("orgId", "lastAt");
CREATE INDEX "message_thread_orgId_status_deadline_idx" ON "message_thread"("orgId", "status", "deadline");

CREATE TABLE "agent_message" (
  "orgId" UUID NOT NULL,
  "threadId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "from" TEXT NOT NULL,
  "to" TEXT,
  "topic" TEXT,
  "sentence" TEXT NOT NULL,
  "body" JSONB NOT NULL,
  "replyTo" UUID,
  "hop" INTEGER NOT NULL,
  "deadline" TIMESTAMPTZ(6),
  "runId" TEXT,
  "sentAt" TIMESTAMPTZ(6) NOT NULL,
  "handled" TEXT,
  "overdueAt" TIMESTAMPTZ(6),
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "agent_message_pkey" PRIMARY KEY ("orgId", "threadId", "id")
);
CREATE INDEX "agent_message_orgId_handled_sentAt_idx" ON "agent_message"("orgId", "handled", "sentAt");

SELECT secure_table('message_thread', '{decisions}');
SELECT secure_table('agent_message', '{decisions}');
