-- What mails are found by, as orders are: recipient, address, and what the mail is about. Read by who reads the mails.
CREATE TABLE "mail_word" (
  "orgId" UUID NOT NULL,
  "id" UUID NOT NULL,
  "word" TEXT COLLATE "C" NOT NULL,
  "era" INTEGER NOT NULL,
  "at" BIGINT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "mail_word_pkey" PRIMARY KEY ("orgId", "id", "word")
);
CREATE INDEX "mail_word_orgId_era_word_at_id_idx" ON "mail_word"("orgId", "era", "word", "at", "id");

SELECT secure_table('mail_word', '{integrations,customers}');
