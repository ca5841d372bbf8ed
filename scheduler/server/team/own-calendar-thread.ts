import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../domain/time.ts'
import { readOwnCalendar } from './own-calendar.ts'

/** Reads one calendar beside the server, and ends. */
const { text, now } = workerData as { readonly text: string; readonly now: Instant }
parentPort?.postMessage(readOwnCalendar(text, now))
