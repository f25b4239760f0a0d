-- The log's own functions name the organisation in each of their statements, and set the very settings that row-level security would compare it
-- with: asked once more for each statement and row, the policies could only say yes, and were a third of an append. So these run as their
-- owner, with a fixed search path and for the application's role only. Whatever else that role says to these tables stands before the policies
-- as before.
DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname IN ('es_open', 'es_write', 'es_append', 'es_append_one') LOOP
    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_temp', f);
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO jovey_app', f);
  END LOOP;
END $$;
