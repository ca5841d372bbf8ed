import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE } from 'kysely/migration'
import type pg from 'pg'

/** A table of ours and the columns that hold something of their own (not computed from others), in the table's order. */
export type SavedTable = { readonly name: string; readonly columns: readonly Column[] }
export type Column = { readonly name: string; /** As SQL writes it. */ readonly type: string }

/** How values are written and read as text, so that every one comes back the same whatever the server's settings. */
export const exactSettings = [
  'set local search_path = public',
  `set local datestyle = 'ISO, YMD'`,
  `set local intervalstyle = 'postgres'`,
  `set local timezone = 'UTC'`,
  // 1 and more: the shortest digits that come back as the same number (PostgreSQL's manual, 8.1.3).
  'set local extra_float_digits = 1',
  `set local bytea_output = 'hex'`,
].join(';')

/** The tables of the schema `public`, by name, but for what the migrator notes there. */
export async function tablesOf(client: pg.Client): Promise<readonly SavedTable[]> {
  const { rows } = await client.query<{ name: string; columns: Column[] }>(
    `select t.relname as name,
       coalesce(jsonb_agg(jsonb_build_object('name', c.attname, 'type', format_type(c.atttypid, c.atttypmod)) order by c.attnum)
         filter (where c.attname is not null), '[]') as columns
     from pg_class t
     left join pg_attribute c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
     where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
       and t.relname <> all ($1)
     group by t.oid, t.relname
     order by t.relname collate "C"`,
    [[DEFAULT_MIGRATION_TABLE, DEFAULT_MIGRATION_LOCK_TABLE]],
  )
  return rows
}

/** The sequences of the schema `public`: their last value, if they have given any. */
export async function sequencesOf(client: pg.Client): Promise<readonly { readonly name: string; readonly last: string | null }[]> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by sequencename collate "C"`,
  )
  return rows
}

export type ForeignKey = { readonly table: string; readonly name: string; readonly target: string; readonly isDeferrable: boolean }

/** Which table leans on which. */
export async function foreignKeysOf(client: pg.Client): Promise<readonly ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select t.relname as table, k.conname as name, target.relname as target, k.condeferrable as "isDeferrable"
     from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class target on target.oid = k.confrelid
     where k.contype = 'f' and k.conparentid = 0 and t.relnamespace = 'public'::regnamespace
     order by t.relname collate "C", k.conname collate "C"`,
  )
  return rows
}

/** The name of the last migration, or undefined in a database that has had none. */
export async function lastMigrationOf(client: pg.Client): Promise<string | undefined> {
  const { rows: known } = await client.query<{ has: boolean }>(`select to_regclass($1) is not null as has`, [`public.${DEFAULT_MIGRATION_TABLE}`])
  if (!known[0]?.has) return undefined
  const { rows } = await client.query<{ name: string }>(`select name from public.${DEFAULT_MIGRATION_TABLE} order by name collate "C" desc limit 1`)
  return rows[0]?.name
}
