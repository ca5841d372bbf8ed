// `npm run check`: makes the machine ready, then types, lint, directions and units (scripts/check/run-check.ts).
// This file and what it imports at once must be readable by very old Nodes, to tell them so.
import { leaveIfNodeIsTooOld } from './prepare/oldest-node.mjs'

leaveIfNodeIsTooOld('npm run check')
import('./prepare/prepare.mjs').then(({ prepareThenRun }) => prepareThenRun('npm run check', 'scripts/check/run-check.ts'))
