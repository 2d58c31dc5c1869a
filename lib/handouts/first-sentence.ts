import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { Locale } from '@/lib/i18n/locales'

const ENDS = /[.!?…]["”’»)]*$/u
// As in “the U.S. Department”, where a sentence only seems to end.
const INITIALS = /(?:^|[\s.(“"])\p{Lu}{1,2}\.$/u
const LONGEST = 300

/** The first whole sentence of a text, without its citations; empty where there is none that is short enough. */
export function firstSentence(content: Root, language: Locale): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  for (const paragraph of paragraphsOf(content)) {
    let sentence = ''
    for (const { segment } of segmenter.segment(paragraph)) {
      sentence += segment
      const text = sentence.trim()
      if (ENDS.test(text) && !INITIALS.test(text)) return text.length <= LONGEST ? text : ''
    }
    if (ENDS.test(sentence.trim()) && sentence.length <= LONGEST) return sentence.trim()
  }
  return ''
}

function paragraphsOf(content: Root): string[] {
  const found: string[] = []
  visit(content, 'element', (node) => {
    if (node.tagName === 'p') found.push(textOf(node))
    return node.tagName === 'p' ? SKIP : undefined
  })
  return found
}

function textOf(paragraph: Element): string {
  const words: string[] = []
  visit(paragraph, (node) => {
    if (node.type === 'element' && node.tagName === 'sup') return SKIP
    if (node.type === 'text') words.push(node.value)
    return undefined
  })
  return words.join('').replaceAll(/\s+/g, ' ')
}
