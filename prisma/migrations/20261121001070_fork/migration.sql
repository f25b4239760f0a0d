-- A fork: an organisation's projections as its log says they were at a position, in a schema of their own.
CREATE TABLE "es_fork" (
  "orgId" UUID NOT NULL,
  "id" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "upTo" BIGINT NOT NULL,
  "position" BIGINT NOT NULL DEFAULT 0,
  "state" TEXT NOT NULL DEFAULT 'wanted',
  "error" TEXT,
  "at" TIMESTAMPTZ(6),
  "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "movedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "usedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "es_fork_pkey" PRIMARY KEY ("orgId", "id")
);
CREATE INDEX "es_fork_orgId_purpose_upTo_idx" ON "es_fork"("orgId", "purpose", "upTo");

-- The application owns nothing and makes no table. These functions run as the owner and do one thing each, for a fork that the
-- organisation in whose scope they are called has entered in es_fork: nothing of a caller's words becomes part of a statement.
CREATE FUNCTION es_fork_schema(p_id text) RETURNS text LANGUAGE plpgsql AS $fn$
BEGIN
  IF app_kind() <> 'system' OR p_id !~ '^[0-9a-f]{16}$' OR NOT EXISTS (SELECT FROM es_fork WHERE "orgId" = app_org() AND id = p_id) THEN
    RAISE EXCEPTION 'no such fork' USING ERRCODE = '42501';
  END IF;
  RETURN 'fork_' || p_id;
END $fn$;

-- Empty tables like the live ones (no indexes yet), closed by the same policies; the log and its head as they were at `upTo`.
CREATE FUNCTION es_fork_open(p_id text, p_tables text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $fn$
DECLARE v_schema text := es_fork_schema(p_id); v_up_to bigint; v_table text; p record;
BEGIN
  SELECT "upTo" INTO v_up_to FROM es_fork WHERE "orgId" = app_org() AND id = p_id;
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', v_schema);
  EXECUTE format('CREATE SCHEMA %I', v_schema);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO jovey_app', v_schema);
  FOREACH v_table IN ARRAY p_tables LOOP
    IF v_table LIKE 'es\_%' OR v_table = 'events' OR NOT EXISTS (
      SELECT FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'lastEventId' AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname = v_table AND c.relkind = 'r' AND c.relrowsecurity) THEN
      RAISE EXCEPTION '% is no projection', v_table USING ERRCODE = '42501';
    END IF;
    EXECUTE format('CREATE TABLE %I.%I (LIKE public.%I INCLUDING DEFAULTS INCLUDING GENERATED)', v_schema, v_table, v_table);
    EXECUTE format('ALTER TABLE %I.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', v_schema, v_table);
    FOR p IN SELECT * FROM pg_policies WHERE schemaname = 'public' AND tablename = v_table LOOP
      EXECUTE format('CREATE POLICY %I ON %I.%I AS %s FOR %s', p.policyname, v_schema, v_table, p.permissive, p.cmd)
        || coalesce(' USING (' || p.qual || ')', '') || coalesce(' WITH CHECK (' || p.with_check || ')', '');
    END LOOP;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I.%I TO jovey_app', v_schema, v_table);
  END LOOP;
  EXECUTE format('CREATE VIEW %I.events WITH (security_invoker) AS SELECT * FROM public.events WHERE position <= %s', v_schema, v_up_to);
  EXECUTE format('CREATE VIEW %I.es_head WITH (security_invoker) AS SELECT h."orgId", least(h.position, %s) AS position,
    coalesce((SELECT e."createdAt" FROM public.events e WHERE e."orgId" = h."orgId" AND e.position = least(h.position, %s)), h."lastAt") AS "lastAt" FROM public.es_head h',
    v_schema, v_up_to, v_up_to);
  EXECUTE format('GRANT SELECT ON %I.events, %I.es_head TO jovey_app', v_schema, v_schema);
END $fn$;

-- The indexes of the live tables, or only the primary keys (wanted as soon as rows are written over). A repeated call adds what lacks.
CREATE FUNCTION es_fork_index(p_id text, p_primary_only boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $fn$
DECLARE v_schema text := es_fork_schema(p_id); i record;
BEGIN
  FOR i IN
    SELECT x.indexrelid, ic.relname AS name, c.relname AS table_name, x.indisprimary
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class ic ON ic.oid = x.indexrelid
    WHERE c.relnamespace = 'public'::regnamespace AND (x.indisprimary OR NOT p_primary_only)
      AND to_regclass(format('%I.%I', v_schema, c.relname)) IS NOT NULL
      AND (SELECT relkind FROM pg_class WHERE oid = to_regclass(format('%I.%I', v_schema, c.relname))) = 'r'
      AND to_regclass(format('%I.%I', v_schema, ic.relname)) IS NULL
  LOOP
    EXECUTE replace(pg_get_indexdef(i.indexrelid), format(' ON public.%I ', i.table_name), format(' ON %I.%I ', v_schema, i.table_name));
  END LOOP;
  IF NOT p_primary_only THEN
    FOR i IN SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = v_schema::regnamespace AND c.relkind = 'r' LOOP
      EXECUTE format('ANALYZE %I.%I', v_schema, i.name);
    END LOOP;
  END IF;
END $fn$;

CREATE FUNCTION es_fork_drop(p_id text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $fn$
DECLARE v_schema text := es_fork_schema(p_id);
BEGIN
  EXECUTE format('DROP SCHEMA IF EXISTS %I CASCADE', v_schema);
  DELETE FROM es_fork WHERE "orgId" = app_org() AND id = p_id;
END $fn$;

REVOKE ALL ON FUNCTION es_fork_open(text, text[]), es_fork_index(text, boolean), es_fork_drop(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es_fork_open(text, text[]), es_fork_index(text, boolean), es_fork_drop(text) TO jovey_app;

SELECT secure_table('es_fork', '{*}');

-- The worker needs to know which forks are wanted, and those whose builder has gone; it learns nothing else about them.
ALTER TABLE "es_fork" NO FORCE ROW LEVEL SECURITY;
CREATE FUNCTION es_forks_wanted() RETURNS TABLE (org uuid, fork text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  AS $$ SELECT "orgId", id FROM es_fork WHERE state = 'wanted' OR (purpose = 'past' AND state = 'building' AND "movedAt" < now() - interval '30 seconds') $$;
REVOKE ALL ON FUNCTION es_forks_wanted() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION es_forks_wanted() TO jovey_app;
