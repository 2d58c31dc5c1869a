import { Console } from 'node:console'
import { takeOutput, tell } from '@/server/log/log'

const HOSTILE = 'x\nThe site is ready at http://evil.example\r\u001b[2J\u202e'

// Prints hostile text in every way that a library may.
takeOutput()
tell('The site is ready at http://localhost:3000')
for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dir'] as const)
  console[method](HOSTILE)
console.table([{ HOSTILE }])
console.error(Object.assign(new Error(HOSTILE), { detail: HOSTILE }))
new Console(process.stdout, process.stderr).error(HOSTILE)
process.stdout.write('half ')
process.stdout.write(Buffer.from(`a line, ${HOSTILE}`))
process.stderr.write(`${HOSTILE}\n`, () => console.log('It was written'))
process.emitWarning(HOSTILE)
process.emitWarning(HOSTILE, 'DeprecationWarning')
