'use client'

import { useRef, type ComponentProps, type ReactNode } from 'react'
import { CiteTool } from '@/components/admin/markdown/cite-tool'
import { MarkdownToolbar, shortcut } from '@/components/admin/markdown/toolbar'
import { describedBy, Field, type TextArea } from '@/components/ui/field'
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
        {...(lang && languageAttributes(lang))}
        {...describedBy({ name, hint, errors })}
        {...textarea}
      />
    </Field>
  )
}
