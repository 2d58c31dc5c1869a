import { createContext, use, type RefObject } from 'react'
import type { Edit, Selection } from '@/editor/markdown/edits'

type Toolbar = {
  field: RefObject<HTMLTextAreaElement | null>
  edit: (change: (selection: Selection) => Edit) => void
  focusField: () => void
  /** The name of the tool that the Tab key reaches. */
  reached: string
  reach: (name: string) => void
}

export const ToolbarContext = createContext<Toolbar | null>(null)

/** Throws outside of a toolbar. */
export function useToolbar(): Toolbar {
  const toolbar = use(ToolbarContext)
  if (!toolbar) throw new Error('A tool stands in a MarkdownToolbar')
  return toolbar
}
