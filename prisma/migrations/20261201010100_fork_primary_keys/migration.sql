-- A fork's tables have primary keys, not only the unique indexes beneath them: a statement that groups by a table's key and shows its
-- other columns is refused without one. All else is as it was: a repeated call adds what lacks.
CREATE OR REPLACE FUNCTION es_fork_index(p_id text, p_primary_only boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $fn$
DECLARE v_schema text := es_fork_schema(p_id); i record;
BEGIN
  FOR i IN
    SELECT x.indexrelid, c.relname AS table_name, k.conname AS key_name, pg_get_constraintdef(k.oid) AS key
    FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class ic ON ic.oid = x.indexrelid
      LEFT JOIN pg_constraint k ON k.conindid = x.indexrelid AND k.conrelid = c.oid AND k.contype = 'p'
    WHERE c.relnamespace = 'public'::regnamespace AND (x.indisprimary OR NOT p_primary_only)
      AND to_regclass(format('%I.%I', v_schema, c.relname)) IS NOT NULL
      AND (SELECT relkind FROM pg_class WHERE oid = to_regclass(format('%I.%I', v_schema, c.relname))) = 'r'
      AND to_regclass(format('%I.%I', v_schema, ic.relname)) IS NULL
  LOOP
    IF i.key IS NOT NULL THEN
      EXECUTE format('ALTER TABLE %I.%I ADD CONSTRAINT %I ', v_schema, i.table_name, i.key_name) || i.key;
    ELSE
      EXECUTE replace(pg_get_indexdef(i.indexrelid), format(' ON public.%I ', i.table_name), format(' ON %I.%I ', v_schema, i.table_name));
    END IF;
  END LOOP;
  IF NOT p_primary_only THEN
    FOR i IN SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = v_schema::regnamespace AND c.relkind = 'r' LOOP
      EXECUTE format('ANALYZE %I.%I', v_schema, i.name);
    END LOOP;
  END IF;
END $fn$;
