CREATE TABLE "model_call" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "runId" TEXT,
  "subjectId" TEXT NOT NULL,
  "promptVersion" TEXT NOT NULL,
  "model" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "worstMicros" BIGINT NOT NULL,
  "costMicros" BIGINT,
  "estimated" BOOLEAN NOT NULL,
  "input" INTEGER NOT NULL,
  "output" INTEGER NOT NULL,
  "cacheRead" INTEGER NOT NULL,
  "cacheWrite5m" INTEGER NOT NULL,
  "cacheWrite1h" INTEGER NOT NULL,
  "ms" INTEGER,
  "day" TEXT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "expiresAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "model_call_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "model_call_orgId_at_idx" ON "model_call"("orgId", "at");
CREATE INDEX "model_call_orgId_status_expiresAt_idx" ON "model_call"("orgId", "status", "expiresAt");
CREATE INDEX "model_call_orgId_runId_idx" ON "model_call"("orgId", "runId");

CREATE TABLE "model_usage" (
  "orgId" UUID NOT NULL,
  "day" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "model" TEXT NOT NULL,
  "calls" INTEGER NOT NULL,
  "answered" INTEGER NOT NULL,
  "costMicros" BIGINT NOT NULL,
  "input" BIGINT NOT NULL,
  "output" BIGINT NOT NULL,
  "cacheRead" BIGINT NOT NULL,
  "cacheWrite5m" BIGINT NOT NULL,
  "cacheWrite1h" BIGINT NOT NULL,
  "ms" BIGINT NOT NULL,
  "proposals" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "model_usage_pkey" PRIMARY KEY ("orgId", "day", "agent", "model")
);

CREATE TABLE "model_fallback" (
  "orgId" UUID NOT NULL,
  "day" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "proposals" INTEGER NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "model_fallback_pkey" PRIMARY KEY ("orgId", "day", "agent", "reason")
);

CREATE TABLE "budget_limit" (
  "orgId" UUID NOT NULL,
  "agent" TEXT NOT NULL,
  "monthMicros" BIGINT,
  "dayMicros" BIGINT,
  "setBy" TEXT NOT NULL,
  "setAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "budget_limit_pkey" PRIMARY KEY ("orgId", "agent")
);

CREATE TABLE "budget_alert" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "agent" TEXT NOT NULL,
  "period" TEXT NOT NULL,
  "on" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "limitMicros" BIGINT NOT NULL,
  "spentMicros" BIGINT NOT NULL,
  "at" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "budget_alert_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "budget_alert_orgId_at_idx" ON "budget_alert"("orgId", "at");

CREATE TABLE "budget_loop" (
  "orgId" UUID NOT NULL,
  "month" TEXT NOT NULL,
  "agent" TEXT NOT NULL,
  "subjectId" TEXT NOT NULL,
  "promptVersion" TEXT NOT NULL,
  "calls" INTEGER NOT NULL,
  "minutes" INTEGER NOT NULL,
  "trippedAt" TIMESTAMPTZ(6) NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "budget_loop_pkey" PRIMARY KEY ("orgId", "month", "agent", "subjectId", "promptVersion")
);

SELECT secure_table('model_call', '{decisions}');
SELECT secure_table('model_usage', '{decisions}');
SELECT secure_table('model_fallback', '{decisions}');
SELECT secure_table('budget_limit', '{decisions}');
SELECT secure_table('budget_alert', '{decisions}');
SELECT secure_table('budget_loop', '{decisions}');
