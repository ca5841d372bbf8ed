import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import type { Agent } from 'node:http'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { addressIn } from '../../../scripts/start/host.ts'
import { aForm } from '../../support/scheduler/builders.ts'

/** The scheduler as it is served, a process of its own on a database. */
export async function serveOn(url: string, folder: string): Promise<{ readonly address: string; end(): Promise<void> }> {
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../../scheduler/server/main.ts'), '--port', '0', '--folder', folder, '--as-part'], { env: { ...process.env, DATABASE_URL: url }, stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    server.once('close', () => reject(new Error('the scheduler ended before it listened')))
    createInterface({ input: server.stdout }).on('line', (line) => {
      const told = addressIn(line)
      if (told !== undefined) resolve(told)
    })
  })
  return {
    address,
    async end() {
      server.kill('SIGTERM')
      await ended
    },
  }
}

const form = JSON.stringify(aForm())

/** A school's two questions: it holds a slot, and fills in the form. */
export async function bookOverHttp(address: string, agent: Agent, slot: string): Promise<void> {
  const held = await ask(`${address}/api/slots/${slot}/holds`, agent, 'POST', {}, '')
  if (held.status !== 201) throw new Error(`a hold was answered with ${held.status}: ${held.text}`)
  const { booking, key } = JSON.parse(held.text) as { booking: string; key: string }
  const filled = await ask(`${address}/api/bookings/${booking}`, agent, 'PUT', { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, form)
  if (filled.status !== 200) throw new Error(`a form was answered with ${filled.status}: ${filled.text}`)
}

function ask(url: string, agent: Agent, method: string, headers: Readonly<Record<string, string>>, body: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers: { ...headers, 'idempotency-key': randomUUID() } }, (answer) => {
      const parts: string[] = []
      answer.setEncoding('utf8').on('data', (part: string) => parts.push(part)).on('end', () => resolve({ status: answer.statusCode ?? 0, text: parts.join('') }))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}
