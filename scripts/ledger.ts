import { EnvironmentError } from '@/lib/platform/env'
import { StartupError } from '@/server/host/startup-error'
import { ledgerCommand, UsageError } from './ledger-command.ts'

try {
  console.log(await ledgerCommand(process.argv.slice(2)))
} catch (error) {
  const expected = [UsageError, EnvironmentError, StartupError].some((kind) => error instanceof kind)
  console.error(error instanceof Error ? (expected ? error.message : error.stack) : error)
  process.exitCode = 1
}
