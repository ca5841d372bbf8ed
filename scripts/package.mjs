// `npm run package`: makes the machine ready, then builds the kiosk's installers (scripts/package/package.ts).
// This file and what it imports at once must be readable by very old Nodes, to tell them so.
import { leaveIfNodeIsTooOld } from './prepare/oldest-node.mjs'

leaveIfNodeIsTooOld('npm run package')
import('./package/begin.mjs').then(({ begin }) => begin(process.argv.slice(2)))
