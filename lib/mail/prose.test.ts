import { expect, it } from 'vitest'
import { mailProse, mailReferences } from '@/lib/mail/prose'
import { parseMarkdown } from '@/lib/markdown/parse'

const PAGE = 'https://example.org/updates/one'

function prose(markdown: string): { html: string; text: string } {
  const block = mailProse(parseMarkdown(markdown, [{ key: 'a' }]).content, PAGE)
  if (typeof block === 'string' || !('html' in block)) throw new Error('Prose is HTML and text')
  return block
}

it.each([
  ['## Part\n\nOne\ntwo.  \nthree', 'Part\n\nOne two.\nthree'],
  [
    '[in](/donate) and [out](https://example.com/x)',
    'in (https://example.org/donate) and out (https://example.com/x)',
  ],
  ['<https://example.com/x> a@example.org', 'https://example.com/x a@example.org'],
  ['Cited[@a], **strong** and *em*.', 'Cited[1], strong and em.'],
  ['- one\n- two\n  - deep\n  - deeper', '- one\n- two\n  - deep\n  - deeper'],
  ['3. three\n4. four\n\n   more', '3. three\n4. four\n   more'],
  ['> Said\n>\n> twice', '> Said\n>\n> twice'],
  ['> [!later] **Added later.** New.', 'Added later. New.'],
  ['![Each line](figure:border)', 'Each line'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a | b\n1 | 2'],
  ['```\nx  y\n z\n```\n\n---', 'x  y\n z\n\n* * *'],
])('%j as text', (markdown, text) => {
  expect(prose(markdown).text).toBe(text)
})

it('is HTML whose addresses are absolute, with styles of its own and nothing to load', () => {
  const { html } = prose(
    '## A\n\n[in](/donate)[@a] ![x](https://example.org/x.png)\n\n![c](figure:border)\n\n> q',
  )
  expect(html).toMatch(/<h2 style="[^"]+">A<\/h2>/)
  expect(html).toMatch(/<a href="https:\/\/example\.org\/donate" style="[^"]+">in<\/a>/)
  expect(html).toMatch(/<sup style="[^"]+">\[1\]<\/sup>/)
  expect(html).not.toMatch(/<img|src=|class=|id=|data-/)
})

it('shows the site’s pictures by Content-ID where it may, at 600 pixels or their own width, and says them in text', () => {
  const key = 'a'.repeat(16)
  const picture = (width: number) => ({
    ...{ key, alt: 'A march', caption: 'On the bridge.', credit: 'Photo: A' },
    forms: [{ name: `${width}.jpg`, width, height: width / 2 }],
  })
  const shown = (width: number, pictures: boolean) => {
    const { content } = parseMarkdown(`![](picture:${key})`, [], [picture(width)])
    return mailProse(content, PAGE, { pictures }) as { html: string; text: string }
  }
  const { html, text } = shown(1200, true)
  expect(html).toMatch(
    new RegExp(
      `^<figure style="[^"]+"><img src="cid:${key}-1200@example\\.org" width="600" alt="A march" style="[^"]+">`,
    ),
  )
  expect(html).toMatch(
    /<figcaption class="ink-2" style="[^"]+">On the bridge\. <span>Photo: A<\/span><\/figcaption>/,
  )
  expect(text).toBe('A march\n\nOn the bridge. Photo: A')
  expect(shown(320, true).html).toMatch(/width="320"[^>]+max-width:320px/)
  expect(shown(1200, false)).toEqual({ html: expect.not.stringContaining('<img'), text })
})

it('lists references with their addresses spelled out in text', () => {
  const reference = {
    key: 'a',
    title: 'A <title>',
    authors: [],
    publisher: 'Paper',
    date: '2017-12',
    url: 'https://example.com/?a=1&b=2',
    language: 'en',
    archivedUrl: null,
    checkedOn: null,
    deadSince: null,
    copyDeadSince: null,
    number: 1,
    cited: true,
    uses: 1,
  }
  expect(mailReferences([reference], 'References', 'en')).toEqual({
    html: expect.stringMatching(
      /\[1\] <a href="https:\/\/example\.com\/\?a=1&amp;b=2"[^>]*>A &lt;title&gt;<\/a><br>Paper, /,
    ),
    text: 'References\n\n[1] A <title>. Paper, December 2017\nhttps://example.com/?a=1&b=2',
  })

  const gone = { ...reference, deadSince: new Date(), archivedUrl: 'https://archive.example/a' }
  const t = {
    copy: 'El original ya no responde; esta es su copia archivada.',
    original: 'Dirección original',
  }
  expect(mailReferences([gone], 'References', 'es')).toEqual({
    html: expect.stringMatching(
      /<a href="https:\/\/archive[^>]*>A &lt;title&gt;<\/a><br>[^<]*<br>El original ya no responde; esta es su copia archivada\. <a href="https:\/\/example\.com\/[^>]*>Dirección original<\/a><\/p>$/,
    ),
    text:
      `References\n\n[1] A <title>. Paper, diciembre de 2017\n${t.copy}\n` +
      `https://archive.example/a\n${t.original}: https://example.com/?a=1&b=2`,
  })
  for (const change of [{ archivedUrl: null }, { copyDeadSince: new Date() }]) {
    expect(mailReferences([{ ...gone, ...change }], 'References', 'en')).toEqual({
      html: expect.stringContaining('<br>The address no longer answers.</p>'),
      text: expect.stringMatching(/\nThe address no longer answers\.\nhttps:\/\/example\.com[^\n]*$/),
    })
  }
})
