import { runChecks, single, vitest } from './checks.ts'
import { codeChecks } from './quick-checks.ts'

const build = single('build', ['--import', 'tsx', 'scripts/build.ts', '--if-stale'])

console.log(`Node.js ${process.versions.node}`)
await runChecks([[...codeChecks, build, vitest('process')]])
