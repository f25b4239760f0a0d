-- Bytes that events name by their SHA-256: photos, documents. What is here is primary data, like the log; the table itself holds each row to
-- its name. The application adds and reads. The owner can still take out what the law wants gone: a check of the log then names it.
CREATE TABLE "es_content" (
  "orgId" UUID NOT NULL,
  "sha256" TEXT COLLATE "C" NOT NULL,
  "bytes" BYTEA NOT NULL,
  "keptAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "es_content_pkey" PRIMARY KEY ("orgId", "sha256"),
  CONSTRAINT "es_content_named_by_hash" CHECK ("sha256" = encode(sha256("bytes"), 'hex')),
  CONSTRAINT "es_content_size" CHECK (octet_length("bytes") BETWEEN 1 AND 1000000)
);
-- Photos and PDFs are compressed already: PostgreSQL need not try.
ALTER TABLE "es_content" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
SELECT secure_table('es_content', '{}');
REVOKE UPDATE, DELETE, TRUNCATE ON "es_content" FROM jovey_app;

ALTER TABLE "product" ADD COLUMN "images" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "files" JSONB NOT NULL DEFAULT '[]';

CREATE TABLE "product_content" (
  "orgId" UUID NOT NULL,
  "sha256" TEXT NOT NULL,
  "productId" UUID NOT NULL,
  "useId" UUID NOT NULL,
  "type" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "lastEventId" UUID NOT NULL,
  CONSTRAINT "product_content_pkey" PRIMARY KEY ("orgId", "sha256", "productId", "useId")
);
SELECT secure_table('product_content', '{*}', NULL, true);
