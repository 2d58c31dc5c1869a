import type { Page } from '@playwright/test'

/** As browsers do it: every text in a `<font>` of its own, including later changes. */
export async function translated(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isLeftAlone = (node: Node) =>
      node.parentElement?.closest('font, script, style, noscript, textarea, option, [translate=no]') !== null
    const wrap = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Node[] = []
      while (walker.nextNode()) texts.push(walker.currentNode)
      for (const text of texts) {
        if (!text.nodeValue?.trim() || isLeftAlone(text)) continue
        const font = document.createElement('font')
        text.parentNode?.replaceChild(font, text)
        font.appendChild(text)
      }
    }
    wrap()
    new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}
