import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { StartupError } from '@/server/host/startup-error'
import { installNode, MAJORS } from './other-node.ts'

const USAGE = `Usage: npm run test:node -- ${MAJORS.join('|')}
Runs the types, the unit tests and the process tests under another Node.js, which npm brings.`

try {
  const [major = '', ...rest] = process.argv.slice(2)
  if (!MAJORS.includes(major) || rest.length > 0) throw new StartupError(USAGE)
  const node = await installNode(major)
  const PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH}`
  const child = spawn(node, ['--import', 'tsx', 'scripts/node-checks.ts'], {
    env: { ...process.env, PATH },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
} catch (error) {
  if (!(error instanceof StartupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
