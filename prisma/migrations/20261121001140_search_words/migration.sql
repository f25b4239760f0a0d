-- Words that records are found by, in byte order: comparing text is leakproof, so an index serves it below row-level security; LIKE is not.
-- An era is a stretch of the list (a week, or some thousand numbers): a search walks them from the newest and stops when it has a page.
CREATE TABLE "order_word" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "slot" TEXT COLLATE "C" NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "era" INTEGER NOT NULL,
  "at" BIGINT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "order_word_pkey" PRIMARY KEY ("orgId", "id", "slot")
);
CREATE INDEX "order_word_orgId_era_word_at_id_idx" ON "order_word"("orgId", "era", "word", "at", "id");
CREATE TABLE "customer_word" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "slot" TEXT COLLATE "C" NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "era" INTEGER NOT NULL,
  "at" BIGINT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "customer_word_pkey" PRIMARY KEY ("orgId", "id", "slot")
);
CREATE INDEX "customer_word_orgId_era_word_at_id_idx" ON "customer_word"("orgId", "era", "word", "at", "id");
CREATE TABLE "invoice_word" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "slot" TEXT COLLATE "C" NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "era" INTEGER NOT NULL,
  "at" BIGINT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "invoice_word_pkey" PRIMARY KEY ("orgId", "id", "slot")
);
CREATE INDEX "invoice_word_orgId_era_word_at_id_idx" ON "invoice_word"("orgId", "era", "word", "at", "id");

-- Who sees the records sees their words. Buyers search what is theirs without them.
SELECT secure_table('order_word', '{orders,fulfillment,customers,receivables}');
SELECT secure_table('customer_word', '{customers,orders,fulfillment,receivables}');
SELECT secure_table('invoice_word', '{receivables,customers,orders}');

-- What was searched before, and indexes that row-level security never let anybody use.
ALTER TABLE "sales_order" DROP COLUMN "search";
ALTER TABLE "customer" DROP COLUMN "search";
DROP INDEX "invoice_name";
