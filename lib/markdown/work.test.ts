import { describe, expect, it } from 'vitest'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { parseMarkdown } from '@/lib/markdown/parse'
import { tooManyMarks } from '@/lib/markdown/rules'
import { MAX_BODY } from '@/lib/updates/schema'
import { workingCopyInput } from '@/lib/updates/working-copy-schema'

function filled(piece: string, length = MAX_BODY): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

function work(run: () => void): number {
  const before = process.cpuUsage()
  run()
  return process.cpuUsage(before).user
}

const CROWDED = ['*a_', '_*', '~a~~b', '**a*', '[@', 'a]', '[a](', 'a\n=\n', '=\n', '- a\n', '1. a\n'].concat(
  ['www.a_', '<b\n', '`a``b', '[^a]', '# a\n', 'a@b_', '- > a\n'],
)

describe('a text with more marks than prose needs', () => {
  it.each(CROWDED)('such as thousands of %j is refused where it is saved, in words', (piece) => {
    const result = workingCopyInput.safeParse({
      ...{ locale: 'en', title: 'A', date: '2026-01-01', slug: 'a', byline: '', summary: '' },
      body: filled(piece),
    })
    expect(result.error?.issues).toEqual([
      expect.objectContaining({
        path: ['body'],
        message: expect.stringMatching(/^admin\.errors\.marks\./),
      }),
    ])
  })

  it('shows as it was typed, and cites nothing', () => {
    const markdown = `<b>One</b>\ntwo[@a]\n\n${'*a_'.repeat(10_000)}`
    const { content, cited } = parseMarkdown(markdown, [{ key: 'a' }])
    expect(cited).toEqual([])
    expect(content.children).toMatchObject([
      {
        tagName: 'p',
        children: [{ type: 'text', value: '<b>One</b>' }, { tagName: 'br' }, { value: 'two[@a]' }],
      },
      { tagName: 'p', children: [{ type: 'text', value: '*a_'.repeat(10_000) }] },
    ])
    expect(citedKeys(markdown)).toEqual([])
  })

  it('with a table of many columns and rows is no exception', () => {
    const table = `${filled('|a', 4_000)}\n${filled('|-', 4_000)}\n${'|\n'.repeat(2_000)}`
    expect(tooManyMarks(table)?.mark).toBe('cells')
  })
})

it.each(['_', '*', ' ', '=', '-', 'www.', '@', '|', '`', '*~', '>'])(
  'counting takes no time in thousands of %j',
  (piece) => {
    expect(
      work(() => ['', 'a'].map((start) => tooManyMarks(`${start}${filled(piece, 400_000)}b`))),
    ).toBeLessThan(2_000_000)
  },
)

describe('a text of an author', () => {
  const paragraph =
    'The *senate* voted [on **Friday**](https://example.org/a_b_c?d=e_f), see snake_case_names and a@example.org[@a; @b].\n\n'

  it.each([
    ['prose', filled(paragraph)],
    ['30 kB of links', filled('- [A source](https://example.org/some_thing/1?a=b&c=d)\n', 30_000)],
    ['a table', '|a|b|c|d|e|f|\n|-|-|-|-|-|-|\n' + '|1|2|3|4|5|6|\n'.repeat(500)],
    ['a list', filled('- An item of a list.\n')],
    ['headings with a line below', filled(`Heading\n---\n\n${filled('Words and words. ', 1_000)}\n\n`)],
  ])('of %s is none', (_, markdown) => {
    expect(tooManyMarks(markdown)).toBeNull()
  })
})

// Four times the text may take four times the work, and not sixteen times, as it did.
it.each(['[@', '*a ', 'a] ', 'www.a_ '])('the work of parsing %j grows as the text does', (piece) => {
  let most = 64
  while (!tooManyMarks(piece.repeat(most * 2)) && most * piece.length < MAX_BODY / 4) most *= 2
  const least = (times: number) =>
    Math.min(...[1, 2].map((nth) => work(() => parseMarkdown(`${nth}\n\n${piece.repeat(times)}`))))
  least(16)
  expect(least(most)).toBeLessThan(8 * least(most / 4) + 200_000)
})
