import { runChecks } from './checks.ts'
import { styleChecks, codeChecks } from './quick-checks.ts'

await runChecks([styleChecks, codeChecks])
