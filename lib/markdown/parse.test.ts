import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
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

describe('a link', () => {
  it.each([
    ['[x](HTTPS://EXAMPLE.org/A)', 'https://example.org/A'],
    ['<HTTP://EXAMPLE.org/A>', 'http://example.org/A'],
    ['[x](Mailto:A@example.org)', 'mailto:A@example.org'],
    ['![x](HTTPS://EXAMPLE.org/x.png)', 'https://example.org/x.png'],
    ['[x](#part)', '#part'],
    ['[x](updates/one?a=b)', 'updates/one?a=b'],
  ])('%j leads to %s', (markdown, address) => {
    expect(html(markdown)).toContain(`<a href="${address}"`)
  })

  it.each([
    ...['https://user:pw@example.org', 'https://user@example.org', '//evil.example', '///evil.example'],
    ...['http:127.0.0.1/z', 'HTTP://LOCALHOST', 'http://①②⑦.0.0.1', 'http://[::1]/', 'https:evil.example'],
    ...['file:///etc/passwd', 'tel:1', 'ftp://example.org', 'JavaScript:alert(1)'],
  ])('to %j is none, and its words stay', (address) => {
    const outputs = [`[words](${address})`, `[words]\n\n[words]: ${address}`, `![words](${address})`].map(
      html,
    )
    for (const output of outputs) {
      expect(output).toContain('words')
      expect(output).not.toContain('href')
    }
  })
})

describe('citations', () => {
  it('are numbered by first use, and each use has an id of its own', () => {
    const { cited, uses, missing } = parseMarkdown('B[@b-2], A[@a], B again[@b-2].', references)
    expect({ cited, missing }).toEqual({ cited: ['b-2', 'a'], missing: [] })
    expect([...uses]).toEqual([
      ['b-2', 2],
      ['a', 1],
    ])
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

describe('pictures', () => {
  const key = 'k'.repeat(16)
  const forms = [480, 960].map((width) => ({ name: `${width}.webp`, width, height: width / 2 }))
  const picture = { key, alt: 'Its own words', caption: '', credit: '', forms }

  function shown(markdown: string, change = {}): string {
    const { content } = parseMarkdown(markdown, [], [{ ...picture, ...change }])
    return unified().use(rehypeStringify).stringify(content)
  }

  it('stand as wide as their column asks for, with their room kept', () => {
    expect(shown(`![A march](picture:${key})`)).toBe(
      `<figure class="picture"><img src="/pictures/${key}/960.webp" ` +
        `srcset="/pictures/${key}/480.webp 480w, /pictures/${key}/960.webp 960w" ` +
        'sizes="(min-width: 42rem) 40rem, calc(100vw - 2rem)" width="960" height="480" alt="A march" ' +
        'loading="eager" decoding="async" fetchpriority="high"></figure>',
    )
  })

  it('say what they show where the text does not', () => {
    expect(shown(`![](picture:${key})`)).toContain('alt="Its own words"')
  })

  it('have a caption of the text’s, else their own, and whoever made them', () => {
    const own = { caption: 'Own', credit: 'Photo: A' }
    expect(shown(`![x](picture:${key})`, own)).toContain(
      '<figcaption>Own <span class="credit">Photo: A</span></figcaption>',
    )
    expect(shown(`![x](picture:${key} "Here")`, own)).toContain('<figcaption>Here ')
  })

  it('load late unless they stand at the top', () => {
    const markdown = `One.\n\nTwo.\n\n![x](picture:${key})`
    expect(shown(markdown)).toContain('loading="lazy"')
    expect(shown(markdown)).not.toContain('fetchpriority')
  })

  it.each([
    [`Before ![x](picture:${key}) after`, /^<p>Before <\/p><figure.*<\/figure><p> after<\/p>$/],
    [`- ![x](picture:${key})`, /<li><figure.*<\/figure><\/li>/],
    [`> ![x](picture:${key})`, /<blockquote>\n<figure.*<\/figure>\n<\/blockquote>/],
    [`## Head ![x](picture:${key})`, /^<h2>Head x<\/h2>$/],
    [`[![x](picture:${key})](https://example.org)`, /^<p><a [^>]*>x<\/a><\/p>$/],
  ])('find their place in %j', (markdown, expected) => {
    expect(shown(markdown)).toMatch(expected)
  })

  it('that are not there leave their words, and are reported once', () => {
    const markdown =
      'A ![gone](picture:nnnnnnnnnnnnnnnn) ![gone](picture:nnnnnnnnnnnnnnnn) ![odd](picture:../x)'
    const { content, missingPictures } = parseMarkdown(markdown, [], [picture])
    expect(unified().use(rehypeStringify).stringify(content)).toBe('<p>A gone gone odd</p>')
    expect(missingPictures).toEqual(['nnnnnnnnnnnnnnnn', '../x'])
  })
})

it.each(['>', '> ', '- ', '1. ', '>- ', '[', '**a '])('thousands of %j end in a page', (piece) => {
  expect(() => html(piece.repeat(40_000 / piece.length))).not.toThrow()
})
