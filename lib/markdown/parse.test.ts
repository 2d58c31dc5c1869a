import { describe, expect, it } from 'vitest'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { parseMarkdown } from '@/lib/markdown/parse'

const references = [{ key: 'a' }, { key: 'b-2' }]

function html(markdown: string): string {
  return unified().use(rehypeStringify).stringify(parseMarkdown(markdown, references).content)
}

describe('hostile Markdown', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '![x](https://example.com/x.png)',
    '![x](figure:nope)',
    '<iframe src="https://example.com"></iframe>',
    '<style>body{display:none}</style>',
    '<svg><script>alert(1)</script></svg>',
    '[x]: javascript:alert(1)\n\n[x]',
    '<div id="cite-1" class="later" style="position:fixed">x</div>',
  ])('%j brings no script, picture, frame, style or id', (markdown) => {
    const output = html(markdown)
    expect(output).not.toMatch(
      /<(?!\/?(?:p|a|em|strong)\b)|\s(?:on\w+|style|id|class|src)=|href="(?:javascript|vbscript|data)/i,
    )
  })
})

describe('prose', () => {
  it.each([
    ['# Title', '<h2>Title</h2>'],
    ['## Part', '<h2>Part</h2>'],
    ['### Piece', '<h3>Piece</h3>'],
    ['[out](https://example.org/)', '<p><a href="https://example.org/" rel="noopener">out</a></p>'],
    ['[in](/donate)', '<p><a href="/donate">in</a></p>'],
    [
      '![a picture](https://example.org/x.png)',
      '<p><a href="https://example.org/x.png" rel="noopener">a picture</a></p>',
    ],
    [
      '![Each line](figure:border)',
      '<figure data-figure="border"><figcaption>Each line</figcaption></figure>',
    ],
    ['Text ![x](figure:border)', '<p>Text x</p>'],
    [
      '> [!later] **Added later.** New.',
      '<div class="later" role="note">\n<p><strong>Added later.</strong> New.</p>\n</div>',
    ],
    ['> Quoted', '<blockquote>\n<p>Quoted</p>\n</blockquote>'],
    ['Note[^1]\n\n[^1]: Below', '<p>Note[^1]</p>\n<p>[^1]</p>\n<p>Below</p>'],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })
})

describe('citations', () => {
  it('are numbered by first use, and each use has an id of its own', () => {
    const { cited, missing } = parseMarkdown('B[@b-2], A[@a], B again[@b-2].', references)
    expect({ cited, missing }).toEqual({ cited: ['b-2', 'a'], missing: [] })
    expect(html('B[@b-2], A[@a], B again[@b-2].')).toBe(
      '<p>B<sup><a id="cite-1" href="#ref-1" data-cite="1">[1]</a></sup>, ' +
        'A<sup><a id="cite-2" href="#ref-2" data-cite="2">[2]</a></sup>, ' +
        'B again<sup><a id="cite-1-2" href="#ref-1" data-cite="1">[1]</a></sup>.</p>',
    )
  })

  it('may stand together', () => {
    expect(parseMarkdown('Both[@a; @b-2].', references).cited).toEqual(['a', 'b-2'])
    expect(html('Both[@a; @b-2].')).toMatch(/\[1\]<\/a><\/sup><sup>.*\[2\]/)
  })

  it('of nothing known stay visible and are reported once', () => {
    expect(parseMarkdown('X[@nope] and [@nope; @a]', references)).toMatchObject({
      cited: ['a'],
      missing: ['nope'],
    })
    expect(html('X[@nope]')).toBe('<p>X[@nope]</p>')
    expect(html('X[@constructor]')).toBe('<p>X[@constructor]</p>')
  })

  it('are no citations in code and links', () => {
    expect(parseMarkdown('`[@a]` and [see [@a]](https://example.org)', references).cited).toEqual([])
  })
})

it.each(['>', '> ', '- ', '1. ', '>- ', '[', '**a '])('thousands of %j end in a page', (piece) => {
  expect(() => html(piece.repeat(40_000 / piece.length))).not.toThrow()
})
