-- Whether a word fits a record is one look into an index: an order's and an invoice's words never change, so the word itself is the key.
ALTER TABLE "order_word" DROP CONSTRAINT "order_word_pkey", DROP COLUMN "slot", ADD CONSTRAINT "order_word_pkey" PRIMARY KEY ("orgId", "id", "word");
ALTER TABLE "invoice_word" DROP CONSTRAINT "invoice_word_pkey", DROP COLUMN "slot", ADD CONSTRAINT "invoice_word_pkey" PRIMARY KEY ("orgId", "id", "word");
CREATE INDEX "customer_word_orgId_id_word_idx" ON "customer_word"("orgId", "id", "word");
