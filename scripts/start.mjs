import { whyNotNode } from './supported-node.mjs'

const tooOld = whyNotNode(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  process.exitCode = 1
} else {
  // Imported dynamically: an old Node could not even parse it.
  import('./run-site.mjs')
}
