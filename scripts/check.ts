import { runChecks } from './checks.ts'
import { staticChecks, unitTests } from './quick-checks.ts'

await runChecks([staticChecks, unitTests])
