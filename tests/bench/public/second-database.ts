import pg from 'pg'

/** A new database on a server. @returns its own address */
export async function databaseOn(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${client.escapeIdentifier(name)}`)
  await client.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
