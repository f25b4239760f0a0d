-- An account sees several customer records: its own and those of orders placed without it. A password may be spent.
ALTER TABLE "user_account" ADD COLUMN "guestIds" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "user_account" ADD COLUMN "passwordSpentAt" TIMESTAMPTZ(6);
CREATE INDEX "customer_orgId_userId_idx" ON "customer"("orgId", "userId");
-- Expired sessions are swept by it.
CREATE INDEX "session_orgId_expiresAt_idx" ON "session"("orgId", "expiresAt");

-- The records a buyer owns: `app.customer_id` holds them separated by commas.
CREATE FUNCTION app_customers() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT string_to_array(nullif(current_setting('app.customer_id', true), ''), ',') $$;
CREATE OR REPLACE FUNCTION app_customer() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (string_to_array(nullif(current_setting('app.customer_id', true), ''), ','))[1] $$;

CREATE OR REPLACE FUNCTION secure_table(t regclass, readers text[], owner_column text DEFAULT NULL, everyone boolean DEFAULT false)
RETURNS void LANGUAGE plpgsql AS $fn$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY tenant ON %s AS RESTRICTIVE USING ("orgId" = (SELECT app_org())) WITH CHECK ("orgId" = (SELECT app_org()))', t);
  EXECUTE format('CREATE POLICY by_system ON %s USING ((SELECT app_kind()) = ''system'') WITH CHECK ((SELECT app_kind()) = ''system'')', t);
  IF cardinality(readers) > 0 THEN
    EXECUTE format('CREATE POLICY by_staff ON %s FOR SELECT USING ((SELECT app_kind()) = ''staff'' AND (''*'' = ANY(%L::text[]) OR ''*'' = ANY((SELECT app_functions())::text[]) OR (SELECT app_functions()) && %L::text[]))', t, readers, readers);
  END IF;
  IF owner_column IS NOT NULL THEN
    EXECUTE format('CREATE POLICY by_owner ON %s FOR SELECT USING (%I = ANY ((SELECT app_customers())::%s[]))', t, owner_column,
      (SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = t AND attname = owner_column)); -- uuid or text
  END IF;
  IF everyone THEN EXECUTE format('CREATE POLICY by_everyone ON %s FOR SELECT USING (true)', t); END IF;
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO jovey_app', t);
END $fn$;

-- Every table that an owner may read learns of several records. The column is the first word of the policy it has.
DO $$
DECLARE p record; owner_column text;
BEGIN
  FOR p IN SELECT c.oid::regclass AS t, c.oid AS id, pg_get_expr(o.polqual, o.polrelid) AS rule
    FROM pg_policy o JOIN pg_class c ON c.oid = o.polrelid WHERE o.polname = 'by_owner' AND c.relnamespace = 'public'::regnamespace
  LOOP
    CONTINUE WHEN p.rule LIKE '%app_customers()%';
    owner_column := (regexp_match(p.rule, '^\("?(\w+)"? = '))[1];
    IF owner_column IS NULL THEN RAISE EXCEPTION 'the owner of % is not known from %', p.t, p.rule; END IF;
    EXECUTE format('ALTER POLICY by_owner ON %s USING (%I = ANY ((SELECT app_customers())::%s[]))', p.t, owner_column,
      (SELECT format_type(atttypid, NULL) FROM pg_attribute WHERE attrelid = p.id AND attname = owner_column));
  END LOOP;
END $$;
