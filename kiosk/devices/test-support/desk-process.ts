import { serveDesk } from '../../common/test-support/desk.ts'
import { processCarrier } from '../process-carrier.ts'

/** A process that serves a desk to whoever forked it, and goes with them. */
serveDesk(processCarrier(process), () => process.exit(0))
