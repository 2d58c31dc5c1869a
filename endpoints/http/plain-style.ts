import { brokenLinePath } from '@/lib/figures/rules'

// Copied from components/ui, as far as such a page needs it.
const LIGHT = '--paper:#f5f5f2;--ink:#15151a;--control:#74747a;--accent:#c2006b'
const DARK = '--paper:#131316;--ink:#edede8;--control:#8a8a8c;--accent:#ff62ae'

export const PLAIN_STYLE = [
  `:root{color-scheme:light dark;${LIGHT}}@media(prefers-color-scheme:dark){:root{${DARK}}}`,
  'body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.5 "Source Sans 3",system-ui,"Segoe UI",Arial,sans-serif}',
  'header,main{max-width:40rem;margin:0 auto;padding:1rem}',
  'main{border-top:2px solid var(--ink);padding-top:2rem}',
  '.line{display:block;width:100%;height:84px;margin-bottom:1.5rem}',
  'header a{display:inline-flex;align-items:center;gap:.5rem;min-height:1.75rem;color:inherit;font-weight:600;text-decoration:none}',
  'h1{margin:0 0 1rem;font:700 2rem/1.1 Faustina,Georgia,"Times New Roman",serif;overflow-wrap:anywhere;text-wrap:balance}',
  'p{max-width:32rem;margin:0 0 1.5rem}',
  '.button{display:inline-block;min-height:1.25em;padding:.75rem 1.5rem;border:2px solid var(--ink);border-radius:2px;background:var(--ink);color:var(--paper);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}',
  'textarea{box-sizing:border-box;display:block;width:100%;margin-top:.25rem;padding:.5rem .75rem;border:2px solid var(--control);border-radius:2px;background:none;color:inherit;font:inherit}',
  '.button:hover{text-decoration:underline}',
  ':focus-visible{outline:3px solid var(--accent);outline-offset:2px}',
].join('')

export const PLAIN_MARK =
  '<svg viewBox="0 0 32 32" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor"><path stroke-width="4" d="M4 0V6M12 0V8M20 0V13.5M28 0V21"/><path stroke-width="6" d="M-4 11.1L13 15L38 34.7"/></svg>'

export const PLAIN_LINE = `<svg viewBox="0 0 400 84" class="line" preserveAspectRatio="xMinYMin slice" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.25"><path d="${brokenLinePath()}"/></svg>`
