import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  confirmedEntry,
  continuedEntry,
  correctedEntry,
  MadeKey,
  MadeLog,
  withdrawnEntry,
} from '@/testing/doubles/ledger'
import { MadeSite } from '@/testing/doubles/ledger-site'
import { checkSite, type Outcome, type Task } from './check-site.ts'
import { DownloadError } from './download.ts'
import { exitCodeOf, isWrong } from './findings.ts'
import { parseWitness, type Witness } from './witnesses.ts'

const SITE = 'https://campaign.example'
const ORIGIN = 'campaign.example/ledger'

let folder = ''
let log = new MadeLog(ORIGIN)
let site = new MadeSite(SITE, [log])
let waited = 0

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verify-'))
  log = new MadeLog(ORIGIN).add(...people(600))
  site = new MadeSite(SITE, [log])
  site.count = 600
  waited = 0
})
afterEach(() => rm(folder, { recursive: true }))

function people(count: number): Buffer[] {
  return Array.from({ length: count }, (_, index) => confirmedEntry({ name: `Person ${index}` }).bytes)
}

function check(task: Partial<Task> = {}): Promise<Outcome> {
  return checkSite({
    site: SITE,
    stateFolder: folder,
    witnesses: [],
    expectedKeys: [],
    receipt: null,
    delivery: null,
    download: async (address) => site.answer(address.slice(SITE.length)) ?? missing(address),
    wait: async () => void (waited += 1),
    ...task,
  })
}

function missing(address: string): never {
  throw new DownloadError('missing', `There is nothing at ${address}`)
}

function wrongs({ findings }: Outcome): string[] {
  return findings.filter(isWrong).map(({ code }) => code)
}

function words({ findings }: Outcome): string {
  return findings.map((finding) => finding.words).join('\n')
}

function witnessed(key: MadeKey, address = ''): Witness {
  const witness = parseWitness(`${key.vkey} ${address}`)
  if (!witness) throw new Error('It is not a witness')
  return witness
}

function other(): MadeLog {
  return new MadeLog(ORIGIN, log.key)
}

describe('a site that is in order', () => {
  it('has the count that its ledger proves', async () => {
    log.add(
      withdrawnEntry(3).bytes,
      correctedEntry('removed', 4, 7).bytes,
      correctedEntry('removed', 5, 7).bytes,
    )
    log.add(correctedEntry('restored', 4, 8).bytes, confirmedEntry({}, { before: true }).bytes)
    site.count = 599
    site.corrections = [
      { id: 8, kind: 'restored', count: 1, reason: 'A mistake' },
      { id: 7, kind: 'removed', count: 2, reason: 'Signed twice' },
    ]
    const outcome = await check()
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(words(outcome)).toContain('599')
    expect(outcome.logs[0]?.audited?.tallies).toMatchObject({
      count: 599,
      before: 1,
      kinds: { confirmed: 601, withdrawn: 1, removed: 2, restored: 1 },
    })
    expect(waited).toBe(0)
  })

  it('may have nothing in its ledger yet', async () => {
    site = new MadeSite(SITE, [new MadeLog(ORIGIN)])
    expect(exitCodeOf((await check()).findings)).toBe(0)
  })

  it('is read from where the last check ended', async () => {
    await check()
    log.add(...people(500))
    site.count = 1100
    site.asked.length = 0
    const outcome = await check()
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(words(outcome)).toContain('500 were added')
    expect(site.asked.filter((one) => one.startsWith('/ledger/tile/entries'))).toEqual([
      '/ledger/tile/entries/002',
      '/ledger/tile/entries/003',
      '/ledger/tile/entries/004.p/76',
    ])
    site.asked.length = 0
    expect(exitCodeOf((await check()).findings)).toBe(0)
    expect(site.asked.filter((one) => /\/00[0-3]$/.test(one))).toEqual([])
  })

  it('may count a signature some seconds before its ledger does', async () => {
    site.count = 603
    const outcome = await check({
      wait: async () => {
        waited += 1
        if (waited === 2) log.add(...people(3))
      },
    })
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(waited).toBe(2)
    expect(outcome.logs[0]?.checkpoint.size).toBe(603)
  })

  it('may count on while it is read', async () => {
    site.count = 603
    const outcome = await check({ wait: async () => void log.add(...people(10)) })
    expect(words(outcome)).toContain('The page said 603 signatures while the ledger went from 600 to 610')
    expect(exitCodeOf(outcome.findings)).toBe(0)
  })

  it('may remove many while it is read, and its page may be seconds behind', async () => {
    site.corrections = [{ id: 7, kind: 'removed', count: 2, reason: 'By a script' }]
    site.count = 598
    const removals = () => [4, 5, 6].map((index) => correctedEntry('removed', index, 7).bytes)
    const outcome = await check({ wait: async () => void log.add(...removals()) })
    expect(exitCodeOf(outcome.findings)).toBe(0)
    site.corrections = [{ id: 7, kind: 'removed', count: 2, reason: 'By a script' }]
    const behind = await check({
      wait: async () => {
        site.corrections = [{ id: 7, kind: 'removed', count: 3, reason: 'By a script' }]
        site.count = 597
      },
    })
    expect(exitCodeOf(behind.findings)).toBe(0)
  })
})

describe('what is wrong is found', () => {
  it('a page that says what the ledger proves only once, and another number then', async () => {
    const counts = [10, 100_000]
    const outcome = await check({
      download: async (address) => {
        if (address.endsWith('/petition.json')) site.count = counts.shift() ?? 100_000
        return site.answer(address.slice(SITE.length)) ?? missing(address)
      },
    })
    expect(wrongs(outcome)).toEqual(['count'])
  })

  it('a page that counts more than its ledger, by how many', async () => {
    site.count = 700
    const outcome = await check()
    expect(wrongs(outcome)).toEqual(['count'])
    expect(words(outcome)).toContain('100 apart')
  })

  it('an entry that was changed, with its place', async () => {
    const bundle = log.answer('tile/entries/001') ?? Buffer.of()
    bundle.writeUInt8(bundle.readUInt8(100) ^ 1, 100)
    site.replaced.set('/ledger/tile/entries/001', bundle)
    const outcome = await check()
    expect(wrongs(outcome)).toEqual(['log'])
    expect(words(outcome)).toContain('Entry 256 ')
    expect(exitCodeOf(outcome.findings)).toBe(1)
  })

  it.each(['0/000', '0/002.p/88', '1/000.p/2'])('tile %s that was changed', async (name) => {
    const tile = log.answer(`tile/${name}`) ?? Buffer.of()
    tile.writeUInt8(tile.readUInt8(40) ^ 1, 40)
    site.replaced.set(`/ledger/tile/${name}`, tile)
    expect(wrongs(await check())).toEqual(['log'])
  })

  it('entries and tiles that agree with each other and not with what was signed', async () => {
    const forged = other().add(...people(600))
    for (const name of ['tile/entries/000', 'tile/0/000', 'tile/1/000.p/2']) {
      site.replaced.set(`/ledger/${name}`, forged.answer(name))
    }
    expect(wrongs(await check())).toEqual(['log'])
  })

  it('entries that are withheld', async () => {
    site.replaced.set('/ledger/tile/entries/001', null)
    expect(words(await check())).toContain('does not show')
  })

  it('a checkpoint that somebody else signed, or nobody', async () => {
    site.replaced.set('/ledger/checkpoint', new MadeLog(ORIGIN).add(...log.entries).checkpoint())
    expect(wrongs(await check())).toEqual(['signature'])
    site.replaced.set('/ledger/checkpoint', Buffer.from(log.checkpoint().toString().replace('600', '599')))
    expect(wrongs(await check())).toEqual(['signature'])
  })

  it('an entry of an unknown kind, and more withdrawn than was signed', async () => {
    site = new MadeSite(SITE, [other().add(Buffer.from([1, 99, 0, 0, 0, 0, 0, 0]))])
    expect(words(await check())).toContain('Entry 0 is of a kind')
    site = new MadeSite(SITE, [other().add(withdrawnEntry(0).bytes)])
    expect(wrongs(await check())).toEqual(['log'])
  })

  it('removals without a published reason, and reasons without removals', async () => {
    log.add(correctedEntry('removed', 4, 7).bytes)
    site.count = 599
    expect(words(await check())).toContain('correction 7, which is not published')
    site.corrections = [{ id: 7, kind: 'removed', count: 3, reason: 'Signed twice' }]
    expect(words(await check())).toContain('published as 3 removed; the ledger has 1 removed')
    site.corrections = [{ kind: 'removed', count: 1, reason: 'Signed twice' }]
    expect(exitCodeOf((await check()).findings)).toBe(2)
  })
})

describe('beside the last check', () => {
  const evidence = () => readdir(path.join(folder, 'evidence'))

  it('a log that was rewound is found at each check, and both checkpoints are kept', async () => {
    await check()
    site = new MadeSite(SITE, [other().add(...log.entries.slice(0, 500))])
    site.count = 500
    const outcome = await check()
    expect(wrongs(outcome)).toEqual(['rewound'])
    expect(words(outcome)).toContain('REWOUND')
    const kept = await Promise.all(
      (await evidence()).map((name) => readFile(path.join(folder, 'evidence', name))),
    )
    expect(kept.toSorted(Buffer.compare)).toEqual(
      [log.checkpoint(), log.checkpoint(500)].toSorted(Buffer.compare),
    )
    expect(wrongs(await check())).toEqual(['rewound'])
    site = new MadeSite(SITE, [log])
    site.count = 600
    expect(exitCodeOf((await check()).findings)).toBe(0)
  })

  it.each([600, 700])('a log that was rewritten is found, with %i entries now', async (size) => {
    await check()
    site = new MadeSite(SITE, [other().add(...people(size))])
    site.count = size
    const outcome = await check()
    expect(wrongs(outcome)).toEqual(['forked'])
    expect(await evidence()).toHaveLength(2)
    expect(wrongs(await check())).toEqual(['forked'])
  })

  it('two processes that are seconds apart are no rewinding', async () => {
    await check()
    site.replaced.set('/ledger/checkpoint', log.checkpoint(590))
    const outcome = await check({
      wait: async () => {
        waited += 1
        site.replaced.clear()
      },
    })
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(waited).toBe(1)
  })

  it('another log in its place is found, and other keys', async () => {
    await check()
    site = new MadeSite(SITE, [new MadeLog('elsewhere.example/ledger').add(...log.entries)])
    site.count = 600
    expect(wrongs(await check())).toEqual(['keys', 'rewound'])
    site = new MadeSite(SITE, [new MadeLog(ORIGIN).add(...log.entries)])
    site.count = 600
    expect(wrongs(await check())).toEqual(['keys'])
  })

  it('a key that joins is told, and one that was expected and is missing', async () => {
    await check()
    const next = new MadeKey(ORIGIN, 1)
    site.replaced.set('/ledger/key', Buffer.from(`${next.vkey}\n${log.key.vkey}\tretired\n`))
    const outcome = await check({ expectedKeys: [next.vkey] })
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(words(outcome)).toContain(next.vkey)
    expect(wrongs(await check({ expectedKeys: [new MadeKey(ORIGIN, 1).vkey] }))).toEqual(['keys'])
  })

  it('what was kept and is damaged stops the check instead of being forgotten', async () => {
    await check()
    const [name = ''] = await readdir(folder)
    await writeFile(path.join(folder, name), '{"format":"verify-state/v1","logs":[{}]}')
    const outcome = await check()
    expect(exitCodeOf(outcome.findings)).toBe(2)
    expect(words(outcome)).toContain('damaged')
  })
})

describe('a log that was continued', () => {
  const next = (last: Buffer) => {
    const continued = new MadeLog(`${ORIGIN}/2`).add(continuedEntry(last).bytes, ...people(610))
    site = new MadeSite(SITE, [log, continued])
    site.count = 610
    return continued
  }

  it('counts everything again, and names how the one before ended', async () => {
    next(log.checkpoint())
    const outcome = await check()
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(outcome.logs.map(({ checkpoint }) => checkpoint.size)).toEqual([600, 611])
    expect(exitCodeOf((await check()).findings)).toBe(0)
  })

  it('may have lost the end of the one before, where it says so', async () => {
    await check()
    const last = log.checkpoint()
    log = other().add(...log.entries.slice(0, 550))
    next(last)
    const outcome = await check()
    expect(exitCodeOf(outcome.findings)).toBe(0)
    expect(words(outcome)).toContain('50 of its 600 entries were lost')
    expect(exitCodeOf((await check()).findings)).toBe(0)
  })

  it('must own up to all that was seen', async () => {
    await check()
    const last = log.checkpoint(580)
    log = other().add(...log.entries.slice(0, 550))
    next(last)
    expect(wrongs(await check())).toEqual(['rewound'])
  })

  it('must name what the log before signed', async () => {
    next(new MadeLog(ORIGIN).add(...people(600)).checkpoint())
    expect(wrongs(await check())).toEqual(['continued'])
    expect(wrongs(await check())).toEqual(['continued'])
    next(
      other()
        .add(...people(600))
        .checkpoint(),
    )
    expect(wrongs(await check({ stateFolder: path.join(folder, 'another') }))).toEqual(['continued'])
  })

  it('must begin with it, and no other log may', async () => {
    next(log.checkpoint())
    site.logs[1] = new MadeLog(`${ORIGIN}/2`).add(...people(610))
    expect(wrongs(await check())).toEqual(['continued'])
    site.logs.splice(0, 2, other().add(continuedEntry(log.checkpoint()).bytes, ...people(610)))
    expect(wrongs(await check({ stateFolder: path.join(folder, 'another') }))).toEqual(['continued'])
  })

  it('may not vanish again', async () => {
    next(log.checkpoint())
    await check()
    site = new MadeSite(SITE, [log])
    site.count = 600
    expect(wrongs(await check())).toEqual(['logs'])
  })
})

describe('witnesses', () => {
  const key = new MadeKey('witness.example', 4)
  const address = 'https://witness.example'
  const text = () => log.checkpoint().toString().split('\n\n')[0] + '\n'

  it('are asked for under the checkpoint', async () => {
    expect(exitCodeOf((await check({ witnesses: [witnessed(key)] })).findings)).toBe(2)
    site.replaced.set('/ledger/checkpoint', log.checkpoint(600, key.line(text())))
    expect(exitCodeOf((await check({ witnesses: [witnessed(key)] })).findings)).toBe(0)
    site.replaced.set('/ledger/checkpoint', log.checkpoint(600, key.line('another text')))
    expect(wrongs(await check({ witnesses: [witnessed(key)] }))).toEqual(['cosignature'])
  })

  it('show whether the log has two faces', async () => {
    site.replaced.set('/ledger/checkpoint', log.checkpoint(600, key.line(text())))
    const seeing = (view: Buffer | null) =>
      check({
        witnesses: [witnessed(key, address)],
        download: async (asked) =>
          (asked.startsWith(address) ? view : site.answer(asked.slice(SITE.length))) ?? missing(asked),
      })
    const cosigned = (shown: MadeLog, size: number) => {
      const [body = ''] = shown.checkpoint(size).toString().split('\n\n')
      return shown.checkpoint(size, key.line(`${body}\n`))
    }
    expect(exitCodeOf((await seeing(cosigned(log, 300))).findings)).toBe(0)
    expect(wrongs(await seeing(cosigned(other().add(...people(600)), 300)))).toEqual(['witness'])
    expect(exitCodeOf((await seeing(log.checkpoint(300))).findings)).toBe(2)
    expect(exitCodeOf((await seeing(Buffer.from('<html>'))).findings)).toBe(2)
    expect(exitCodeOf((await seeing(null)).findings)).toBe(0)
  })
})

describe('what is not a ledger', () => {
  it.each([
    ['nothing', null, 'no ledger'],
    ['a page', Buffer.from('<!doctype html>'), 'not a log'],
    ['half a checkpoint', Buffer.from(`${ORIGIN}\n600\n`), 'not a log'],
  ])('%s at its address', async (_what, answer, said) => {
    site.replaced.set('/ledger/checkpoint', answer)
    const outcome = await check()
    expect(exitCodeOf(outcome.findings)).toBe(2)
    expect(words(outcome)).toContain(said)
  })

  it('a size that no petition has', async () => {
    const text = `${ORIGIN}\n9000000000000000\n${Buffer.alloc(32).toString('base64')}\n`
    site.replaced.set('/ledger/checkpoint', Buffer.from(`${text}\n${log.key.line(text)}\n`))
    expect(wrongs(await check())).toEqual(['size'])
  })

  it('corrections that never end, and a count that is none', async () => {
    const endless = { corrections: [], next: '/petition/corrections.json?before=1' }
    const bytes = Buffer.from(JSON.stringify(endless))
    site.replaced.set('/petition/corrections.json', bytes)
    site.replaced.set('/petition/corrections.json?before=1', bytes)
    expect(exitCodeOf((await check()).findings)).toBe(2)
    site.replaced.clear()
    site.replaced.set('/petition.json', Buffer.from('{"count":"many"}'))
    expect(exitCodeOf((await check()).findings)).toBe(2)
    site.replaced.delete('/petition.json')
    site.replaced.set(
      '/petition/corrections.json',
      Buffer.from('{"corrections":[],"next":"https://other.example/"}'),
    )
    expect(exitCodeOf((await check()).findings)).toBe(2)
  })
})
