// `npm test`: makes the machine ready, then runs every test there is (scripts/tests/run-tests.ts).
// This file and what it imports at once must be readable by very old Nodes, to tell them so.
import { leaveIfNodeIsTooOld } from './prepare/oldest-node.mjs'

leaveIfNodeIsTooOld('npm test')
import('./prepare/prepare.mjs').then(({ prepareThenRun }) => prepareThenRun('npm test', 'scripts/tests/run-tests.ts'))
