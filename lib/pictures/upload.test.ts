import { beforeAll, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { campaignForEditing } from '@/lib/petition/admin-queries'
import { editWords } from '@/lib/petition/edit-campaign'
import { contentBeside } from '@/lib/petition/queries'
import { campaignWords } from '@/lib/petition/schema'
import { choosePictures, findPicture, listPictures } from '@/lib/pictures/admin-queries'
import { deletePicture } from '@/lib/pictures/delete'
import { editPicture } from '@/lib/pictures/edit'
import { pictureFile } from '@/lib/pictures/file'
import { picturesFor } from '@/lib/pictures/queries'
import { pictureMarkdown } from '@/lib/pictures/rules'
import { pictureField } from '@/lib/pictures/rules'
import { MAX_FILE, pictureTexts } from '@/lib/pictures/schema'
import { uploadPicture } from '@/lib/pictures/upload'
import { db } from '@/lib/platform/db'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { animatedPng, SVG, twoToneImage } from '@/testing/scenes/pictures'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate } from '@/testing/scenes/updates'

beforeAll(() => useSeededDatabase())

// Other languages need a description, too.
const DESCRIBED = Object.fromEntries(LOCALES.map((locale) => [pictureField('alt', locale), 'A picture']))
const texts = pictureTexts.parse({
  ...DESCRIBED,
  'alt-en': 'A march',
  'alt-es': 'Una marcha',
  credit: 'Photo: A',
})

let hue = 0
async function uploaded(width = 1200) {
  const file = await twoToneImage(width, 600)
    .modulate({ hue: hue++ * 20 })
    .jpeg()
    .toBuffer()
  const picture = await uploadPicture(ADMIN_ID, file, texts)
  if ('refused' in picture) throw new Error(picture.refused)
  return { ...picture, file }
}

it('keeps its forms and words, and nothing of the file', async () => {
  const { key, again } = await uploaded()
  expect([key, again]).toEqual([expect.stringMatching(/^[a-z0-9]{16}$/), false])
  expect(await findPicture(key)).toMatchObject({
    ...{ width: 1200, height: 600, credit: 'Photo: A', uses: [] },
    alt: { en: 'A march', es: 'Una marcha' },
    thumb: { src: `/pictures/${key}/480.webp`, width: 480, height: 240 },
  })
  const forms = await db().pictureFile.findMany({ where: { pictureKey: key }, orderBy: { width: 'asc' } })
  expect(forms.map(({ name }) => name).sort()).toEqual(['1200.jpg', '1200.webp', '480.webp'])
  expect(await pictureFile(key, '480.webp')).toEqual(Buffer.from(forms[0]?.bytes ?? []))
  expect(await pictureFile(key, '481.webp')).toBeNull()
})

it('takes the same file for the same picture, also twice at once', async () => {
  const { key, file } = await uploaded()
  expect(await uploadPicture(ADMIN_ID, file, texts)).toEqual({ key, again: true })
  const other = await twoToneImage(70, 50).png().toBuffer()
  const both = await Promise.all([0, 1].map(() => uploadPicture(ADMIN_ID, other, texts)))
  expect(new Set(both.map((each) => 'key' in each && each.key)).size).toBe(1)
  expect(both.map((each) => 'again' in each && each.again).sort()).toEqual([false, true])
})

it('refuses what is no picture, whatever it is called', async () => {
  const files: [Buffer, string][] = [
    [Buffer.alloc(0), 'none'],
    [Buffer.alloc(MAX_FILE + 1), 'large'],
    [SVG, 'svg'],
    [animatedPng(), 'animated'],
    [Buffer.from('MZ a program of some kind'), 'unknown'],
    [await twoToneImage(8, 8).avif().toBuffer(), 'avif'],
  ]
  for (const [file, refused] of files) expect(await uploadPicture(ADMIN_ID, file, texts)).toEqual({ refused })
})

it('asks for what it shows in each language, on one line', () => {
  const { error } = pictureTexts.safeParse({
    ...DESCRIBED,
    'alt-en': ' ',
    'alt-es': 'x\ny',
    credit: 'x'.repeat(161),
  })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['alt-en', 'alt'],
    ['alt-es', 'line'],
    ['credit', 'long'],
  ])
})

it('says in each language what it shows, and another thing once that was edited', async () => {
  const { key } = await uploaded()
  const text = `Text ${pictureMarkdown(key, '')}`
  expect(await picturesFor(text, 'es')).toMatchObject([{ key, alt: 'Una marcha', credit: 'Photo: A' }])
  const edited = pictureTexts.parse({ ...DESCRIBED, 'alt-en': 'Two', 'alt-es': 'Dos', 'caption-es': 'Pie' })
  expect(await editPicture(ADMIN_ID, key, edited)).toBe(true)
  expect(await picturesFor(text, 'es')).toMatchObject([{ alt: 'Dos', caption: 'Pie', credit: '' }])
  expect(await picturesFor('No picture', 'es')).toEqual([])
  expect(await editPicture(ADMIN_ID, 'nnnnnnnnnnnnnnnn', edited)).toBe(false)
})

it('is deleted only where no text shows it', async () => {
  const { key } = await uploaded()
  const { id } = await draftUpdate({ title: 'Shows it', body: `Here: ${pictureMarkdown(key, 'x')}` })
  expect(await deletePicture(ADMIN_ID, key)).toBe('used')
  expect((await findPicture(key))?.uses).toEqual([
    { updateId: id, titles: [{ locale: 'en', title: 'Shows it' }], isDeleted: false, isShared: false },
  ])
  await db().updateWords.updateMany({ where: { updateId: id }, data: { body: 'Nothing to see.' } })
  expect(await deletePicture(ADMIN_ID, key)).toBe('deleted')
  expect(await pictureFile(key, '480.webp')).toBeNull()
  expect(await deletePicture(ADMIN_ID, key)).toBe('deleted')
  const verbs = await db().auditEvent.findMany({
    where: { subject: `picture:${key}` },
    orderBy: { id: 'asc' },
  })
  expect(verbs.map(({ verb }) => verb)).toEqual(['upload', 'delete'])
})

it('is shown and kept by the words beside the petition too', async () => {
  const { key } = await uploaded()
  const { words } = await campaignForEditing()
  const said = words.map((row) => campaignWords.parse(row))
  await editWords(
    ADMIN_ID,
    said.map((row) => ({ ...row, film: pictureMarkdown(key, ''), donate: `x ${key}` })),
  )
  expect(JSON.stringify(await contentBeside(pictureMarkdown(key, ''), 'es'))).toContain('Una marcha')
  expect((await findPicture(key))?.uses).toEqual(['beside'])
  expect(await deletePicture(ADMIN_ID, key)).toBe('used')
  await editWords(ADMIN_ID, said)
  expect(await deletePicture(ADMIN_ID, key)).toBe('deleted')
})

it('is found among the others by its words', async () => {
  const { key } = await uploaded()
  await editPicture(
    ADMIN_ID,
    key,
    pictureTexts.parse({ ...DESCRIBED, 'alt-en': '100% sure', 'alt-es': 'Segura' }),
  )
  expect((await choosePictures('es', '0% S')).map((each) => [each.key, each.alt])).toEqual([[key, 'Segura']])
  const { pictures, pages } = await listPictures()
  expect([pictures[0]?.key, pages]).toEqual([key, 1])
})
