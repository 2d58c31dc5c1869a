import { runChecks } from './checks.ts'
import { codeChecks, styleChecks } from './quick-checks.ts'

await runChecks([styleChecks, codeChecks])
