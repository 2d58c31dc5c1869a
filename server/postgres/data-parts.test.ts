import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { provideSecrets } from '@/server/boot/secrets'
import { temporaryFolder } from '@/tools/temporary-folder'
import { dataParts, faultOf, hasSigns, type DataParts } from './data-parts.ts'
import { startPostgres } from './embedded-postgres.ts'
import { possibleLocations } from './location.ts'

const HOME = '/srv/data'
const { near, far } = possibleLocations(HOME)
const NOTHING: DataParts = { password: false, near: 'missing', far: 'missing', noted: null }
const ANEW = `mv ${HOME} ${HOME}.old`

describe('the parts of a data folder', () => {
  it.each<[string, Partial<DataParts>]>([
    ['nothing yet', {}],
    ['a first start that was killed before it had a password', { near: 'begun' }],
    ['a first start that was killed after that', { near: 'begun', password: true }],
    ['the same in root’s place', { far: 'begun', password: true }],
    ['all', { near: 'whole', password: true }],
    ['all, elsewhere', { far: 'whole', noted: far, password: true }],
    ['all, elsewhere, killed before that was noted', { far: 'whole', password: true }],
  ])('may be: %s', (_, parts) => {
    expect(faultOf(HOME, { ...NOTHING, ...parts })).toBeNull()
  })

  it.each<[string, Partial<DataParts>, string[]]>([
    ['the database is gone', { password: true }, ['is missing, though its password', near, ANEW]],
    ['a copy was cut', { near: 'part', password: true }, [near, 'only part', ANEW]],
    ['a copy elsewhere was cut', { far: 'part', noted: far, password: true }, [far, 'only part', ANEW]],
    ['the password is gone', { near: 'whole' }, ['postgres-password is missing', ANEW]],
    ['the other place is gone', { password: true, noted: far }, [far, 'is not there', ANEW]],
    ['the other place is gone, and the password', { noted: far }, [far, 'is not there', ANEW]],
    ['the folder was moved', { password: true, noted: '/other' }, ['/other', `move it to ${far}`, ANEW]],
    ['the data folder’s disk is not mounted', { far: 'whole' }, [far, 'mount', `mv ${far} ${far}.old`]],
  ])('stop the start where %s', (_, parts, words) => {
    const all = { ...NOTHING, ...parts }
    const fault = faultOf(HOME, all)
    for (const word of words) expect(fault).toContain(word)
    expect(hasSigns(all)).toBe(true)
  })
})

describe('on the disk', () => {
  let folder: string
  let remove: () => Promise<void>
  beforeEach(async () => {
    ;({ folder, remove } = await temporaryFolder())
    Object.assign(process.env, { AUTH_SECRET: '', DATA_KEY: '' })
  })
  afterEach(() => remove())

  const put = async (file: string, text = 'x') => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }

  it('finds each part where it is', async () => {
    expect(dataParts(folder)).toEqual(NOTHING)
    await put('postgres-password', ' \n')
    await mkdir(path.join(folder, 'postgres/data'), { recursive: true })
    expect(dataParts(folder)).toEqual(NOTHING)
    await put('postgres/data.new/PG_VERSION')
    expect(dataParts(folder)).toEqual({ ...NOTHING, near: 'begun' })
    await put('postgres/data/base')
    await put('postgres-password')
    await put('postgres-is-in', '/elsewhere\n')
    expect(dataParts(folder)).toEqual({ ...NOTHING, password: true, near: 'part', noted: '/elsewhere' })
    await put('postgres/data/PG_VERSION')
    expect(dataParts(folder)).toMatchObject({ near: 'whole' })
  })

  it.each([
    ['an empty mount point', async () => void (await mkdir(path.join(folder, 'postgres')))],
    ['nothing', async () => {}],
  ])('makes no new database beside a password, where its folder is %s', async (_, lost) => {
    await provideSecrets(folder)
    await put('postgres-password')
    await lost()
    const before = await readdir(folder, { recursive: true })
    await expect(startPostgres(folder)).rejects.toThrow(/is missing, though its password is there/)
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  it.each(['postgres-password', 'postgres/data/PG_VERSION', 'postgres-is-in'])(
    'makes no new secrets beside %s',
    async (sign) => {
      await put(sign)
      await expect(provideSecrets(folder)).rejects.toThrow(/secrets.json is missing.*mv /)
      await rm(path.join(folder, sign))
      await provideSecrets(folder)
    },
  )
})
