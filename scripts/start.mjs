import { whyNotNode } from './supported-node.mjs'

const tooOld = whyNotNode(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  process.exitCode = 1
} else {
  // Loaded only now: an old Node could not even read it.
  import('./run-site.mjs')
}
