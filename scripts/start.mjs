// `npm start`: makes the machine ready, then opens the kiosk (scripts/start/start.ts).
// This file and what it imports at once must be readable by very old Nodes, to tell them so.
import { leaveIfNodeIsTooOld } from './prepare/oldest-node.mjs'

leaveIfNodeIsTooOld('npm start')
import('./start/begin.mjs').then(({ begin }) => begin(process.argv.slice(2)))
