import { playwright, runChecks, single, vitest, type Lane } from './checks.ts'
import { codeChecks, styleChecks } from './quick-checks.ts'

const build = single('build', ['--import', 'tsx', 'scripts/build.ts', '--if-stale'])

const onTheBuild: Lane = [vitest('process'), playwright()]

await runChecks([[...styleChecks, build], codeChecks], [onTheBuild])
