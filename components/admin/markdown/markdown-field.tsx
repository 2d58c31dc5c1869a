'use client'

import { useRef, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react'
import { CiteTool } from '@/components/admin/markdown/cite-tool'
import { MarkdownToolbar } from '@/components/admin/markdown/toolbar'
import { useFormatting } from '@/components/admin/markdown/use-formatting'
import { describedBy, Field, type TextArea } from '@/components/ui/field'
import { apply } from '@/editor/markdown/apply'
import type { Citable } from '@/editor/markdown/matching'
import { languageAttributes } from '@/lib/i18n/locales'

type MarkdownFieldProps = ComponentProps<typeof TextArea> & {
  /** Absent where the text may not cite. */
  references?: Citable[]
  /** More tools: each a `ToolButton` that uses `useToolbar().edit`. */
  tools?: ReactNode
}

/** Without JavaScript only the text area. */
export function MarkdownField({
  references,
  tools,
  name,
  label,
  hint,
  errors,
  lang,
  ...textarea
}: MarkdownFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { bold, link } = useFormatting()

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    const change = { b: bold, k: link }[event.key.toLowerCase()]
    if (!change) return
    event.preventDefault()
    apply(event.currentTarget, change)
  }

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
        onKeyDown={onKeyDown}
        {...(lang && languageAttributes(lang))}
        {...describedBy({ name, hint, errors })}
        {...textarea}
      />
    </Field>
  )
}
