// `npm run scheduler`: makes the machine ready, then serves the scheduler (scripts/start/scheduler.ts).
// This file and what it imports at once must be readable by very old Nodes, to tell them so.
import { leaveIfNodeIsTooOld } from './prepare/oldest-node.mjs'

leaveIfNodeIsTooOld('npm run scheduler')
import('./prepare/prepare.mjs').then(({ prepareThenRun }) => prepareThenRun('npm run scheduler', 'scripts/start/scheduler.ts'))
