import { createContext, use, type RefObject } from 'react'
import type { Edit, Selection } from '@/editor/markdown/edits'

type Toolbar = {
  field: RefObject<HTMLTextAreaElement | null>
  /** Changes the field's text at its selection. */
  edit: (change: (selection: Selection) => Edit) => void
  /** Gives the focus back to the field. */
  focusField: () => void
  /** The tool that the Tab key reaches, by its name. */
  reached: string
  reach: (name: string) => void
}

export const ToolbarContext = createContext<Toolbar | null>(null)

/** The toolbar that a tool stands in. Throws outside of one. */
export function useToolbar(): Toolbar {
  const toolbar = use(ToolbarContext)
  if (!toolbar) throw new Error('A tool stands in a MarkdownToolbar')
  return toolbar
}
