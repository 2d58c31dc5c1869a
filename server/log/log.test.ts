import { expect, it } from 'vitest'
import { startProgram } from '@/tools/programs'

const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (?:info |warn |error) \S[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u

it('writes what is printed in whatever way as lines of the log, and its own words as they are', async () => {
  const program = startProgram('testing/programs/loud-program.ts')
  expect(await program.ended).toBe(0)
  const [own, ...lines] = program.printed().split('\n')
  expect(own).toBe('The site is ready at http://localhost:3000')
  expect(lines.length).toBeGreaterThan(13)
  for (const line of lines) expect(line).toMatch(LINE)
  const said = lines.join('\n')
  for (const part of [
    ' warn  ',
    'half a line, x',
    'DeprecationWarning: x (at',
    'Trace: x\\n',
    'It was written',
  ]) {
    expect(said).toContain(part)
  }
  expect(said).not.toContain('evil.example')
})
