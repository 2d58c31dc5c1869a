import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { MemoryLog } from '@/testing/doubles/memory-log'
import { toBase64 } from './bytes.ts'
import { checkpointText } from './checkpoint.ts'
import { consistencyProof, inclusionProof } from './proofs.ts'
import { formatNote } from './signed-note.ts'
import { signingKey } from './signing-key.ts'
import { formatVerifierKey } from './verifier-key.ts'

// Where Debian's golang-golang-x-mod-dev puts it.
const GOPATH = '/usr/share/gocode'
const isInstalled =
  existsSync(`${GOPATH}/src/golang.org/x/mod/sumdb/tlog`) && spawnSync('go', ['version']).status === 0

const ORIGIN = 'example.org/ledger'
const OLD = 300
const SIZE = 70_000
const folder = mkdtempSync(path.join(tmpdir(), 'check-log-'))
const program = path.join(folder, 'check-log')

beforeAll(() => {
  if (!isInstalled) return
  const environment = { GOPATH, GO111MODULE: 'off', GOCACHE: path.join(folder, 'cache'), CGO_ENABLED: '0' }
  execFileSync('go', ['build', '-o', program, 'testing/programs/check-log.go'], {
    env: { ...process.env, ...environment },
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

async function evidence() {
  const { key, sign } = signingKey(ORIGIN, new Uint8Array(32).fill(7))
  const log = new MemoryLog()
  const checkpoint = () => {
    const text = checkpointText({ origin: ORIGIN, ...log.head })
    return formatNote(text, [sign(text)])
  }
  const entry = (index: number) => utf8ToBytes(`entry ${index}`)
  log.append(Array.from({ length: OLD }, (_, index) => entry(index)))
  const old = checkpoint()
  log.append(Array.from({ length: SIZE - OLD }, (_, index) => entry(OLD + index)))
  const index = 65_535
  return {
    ...{ vkey: formatVerifierKey(key), checkpoint: checkpoint(), old, index, entry: toBase64(entry(index)) },
    inclusion: (await inclusionProof(index, SIZE, log.read)).map(toBase64),
    consistency: (await consistencyProof(OLD, SIZE, log.read)).map(toBase64),
  }
}

const problem = (given: object) => execFileSync(program, { input: JSON.stringify(given), encoding: 'utf8' })

test('Go’s own implementation finds a checkpoint, an inclusion and a consistency right, and others wrong', async (context) => {
  if (!isInstalled)
    context.skip(
      'Go and golang.org/x/mod are not installed: apt-get install golang-go golang-golang-x-mod-dev',
    )
  const given = await evidence()
  expect(problem(given)).toBe('')
  expect(problem({ ...given, index: given.index + 1 })).toMatch(/^inclusion: /)
  expect(problem({ ...given, inclusion: given.inclusion.slice(1) })).toMatch(/^inclusion: /)
  expect(problem({ ...given, consistency: given.inclusion })).toMatch(/^consistency: /)
  expect(problem({ ...given, checkpoint: given.checkpoint.replace('70000', '70001') })).toMatch(
    /invalid signature/,
  )
})
