import { runChecks } from './checks.ts'
import { quickChecks } from './quick-checks.ts'

await runChecks(quickChecks)
