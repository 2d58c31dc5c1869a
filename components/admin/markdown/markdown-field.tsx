'use client'

import { useRef, type ComponentProps, type ReactNode } from 'react'
import { CiteTool } from '@/components/admin/markdown/cite-tool'
import { MarkdownToolbar, shortcut } from '@/components/admin/markdown/toolbar'
import { describedBy, Field, type TextArea } from '@/components/ui/field'
import type { Citable } from '@/editor/markdown/matching'

type MarkdownFieldProps = ComponentProps<typeof TextArea> & {
  /** What the text may cite, if it may cite at all. */
  references?: Citable[]
  /** Further tools, such as the one for pictures: each a `ToolButton` that writes with `useToolbar().edit`. */
  tools?: ReactNode
}

/** A text in Markdown with its tools above it; without JavaScript the text alone. */
export function MarkdownField({
  references,
  tools,
  name,
  label,
  hint,
  errors,
  ...textarea
}: MarkdownFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <Field name={name} label={label} hint={hint} errors={errors}>
      <MarkdownToolbar field={field} controls={name}>
        {tools}
        {references && <CiteTool references={references} panelId={`${name}-cite`} />}
      </MarkdownToolbar>
      <textarea
        ref={field}
        id={name}
        name={name}
        className="control"
        onKeyDown={shortcut}
        {...describedBy({ name, hint, errors })}
        {...textarea}
      />
    </Field>
  )
}
