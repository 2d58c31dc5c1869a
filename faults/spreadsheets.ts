import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { xml2js, type Element } from 'xml-js'
import { csvLine } from '@/lib/platform/csv'
import { installedPrograms } from '@/tools/system-programs'
import type { Drill } from './drill.ts'
import { exactly, none, type Figure } from './figures.ts'

const SEPARATORS = { comma: 44, semicolon: 59 }

const TYPED = [
  ...[
    '01234',
    '1E5',
    '2-3',
    '1/2',
    '12:30',
    '50%',
    '$5',
    '(5)',
    '1,5',
    '3.4',
    '2026-11-24',
    'May 5',
    'mar 3',
    'TRUE',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@x',
    ' =1+1',
    ';=1 a',
    'a;=1 a',
    'a;2-3;b',
    'a\t=1',
    '\t=1',
    'a\n=1+1',
    'a\n2-3\nb',
  ],
  ...["'01234", '"=1"', 'a";=1;"b', '=HYPERLINK("https://example.org";"x")', '#N/A', 'Ana Pérez'],
]

/** LibreOffice reads every cell of an export as text, with either separator. */
export const spreadsheets: Drill = {
  name: 'spreadsheets',
  title: 'An export in a spreadsheet',
  obstacle: () =>
    installedPrograms(['soffice']).length > 0 ? null : 'LibreOffice is not there (Debian: libreoffice-calc)',
  async run(scene) {
    const folder = await scene.folder()
    const rows = TYPED.map((text) => csvLine(['first', text, 'last']))
    await writeFile(path.join(folder, 'typed.csv'), `\ufeff${rows.join('')}`)
    const figures: Figure[] = []
    for (const [name, code] of Object.entries(SEPARATORS)) {
      const cells = await opened(folder, code)
      const others = cells
        .filter(({ type }) => type !== 'string')
        .map(({ text, type }) => `${text} (${type})`)
      figures.push(none(`cells that are no text, with ${name}`, others))
      if (name !== 'comma') continue
      const read = cells.filter((_, index) => index % 3 === 1).map(({ text }) => text)
      const wrong = TYPED.filter((text, index) => !isGuarded(text, read[index] ?? ''))
      figures.push(exactly('rows', cells.length / 3, TYPED.length), none('texts that read otherwise', wrong))
    }
    return figures
  },
}

// LibreOffice shows apostrophes and replaces tabs.
function isGuarded(text: string, read: string): boolean {
  const bare = (value: string) => value.replace(/['\t]/g, '')
  return bare(read) === bare(text)
}

type Read = { text: string; type: string }

async function opened(folder: string, separator: number): Promise<Read[]> {
  const filter = `Text - txt - csv (StarCalc):${separator},34,76,1,,0,false,true`
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  const options = ['--headless', `--infilter=${filter}`, '--convert-to', 'fods', '--outdir', folder]
  execFileSync('soffice', [profile, ...options, path.join(folder, 'typed.csv')], {
    timeout: 120_000,
    stdio: 'pipe',
  })
  const sheet = xml2js(await readFile(path.join(folder, 'typed.fods'), 'utf8')) as Element
  return elementsNamed(sheet, 'table:table-cell').flatMap((cell) => {
    const { 'office:value-type': type, 'table:formula': formula } = cell.attributes ?? {}
    if (!type) return []
    const text = elementsNamed(cell, 'text:p').map(wordsOf).join('\n')
    return [{ text, type: formula ? `formula ${formula}` : String(type) }]
  })
}

function elementsNamed(element: Element, name: string): Element[] {
  return (element.elements ?? []).flatMap((child) =>
    child.name === name ? [child] : elementsNamed(child, name),
  )
}

function wordsOf(element: Element): string {
  if (element.name === 'text:s') return ' '
  return (element.elements ?? [])
    .map((child) => (child.type === 'text' ? String(child.text) : wordsOf(child)))
    .join('')
}
