// The one file that old Nodes run: nothing newer than ES2015 here, and no import.

/** The oldest Node that can install everything else. */
export const oldestNode = 18

/**
 * What to tell somebody whose Node cannot even install the rest; undefined when it can.
 * @param {string} version as in process.versions.node
 * @param {string} command what was typed
 * @returns {string | undefined}
 */
export function whyNodeIsTooOld(version, command) {
  if (parseInt(version, 10) >= oldestNode) return undefined
  return `Node ${oldestNode} or newer is needed and this is Node ${version}: install it from nodejs.org, then type ${command} again.`
}

/** @param {string} command what was typed */
export function leaveIfNodeIsTooOld(command) {
  const why = whyNodeIsTooOld(process.versions.node, command)
  if (why === undefined) return
  console.error(why)
  process.exit(1)
}
